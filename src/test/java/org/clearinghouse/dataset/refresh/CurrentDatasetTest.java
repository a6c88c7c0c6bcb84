package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurrentDatasetTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();

    private final CurrentDataset currentDataset = new CurrentDataset();

    @Test
    void isNotLoadedUntilADatasetIsPublished() {
        assertThat(currentDataset.isLoaded()).isFalse();
        assertThat(currentDataset.isFollowing()).isFalse();
        assertThat(currentDataset.origin()).isEmpty();
        assertThatThrownBy(currentDataset::versions).isInstanceOf(DatasetNotLoadedException.class);
        assertThatThrownBy(currentDataset::current).isInstanceOf(DatasetNotLoadedException.class);
    }

    @Test
    void servesWhatWasPublishedLast() {
        DatasetVersions newer = Histories.bundledAnd().versions();
        currentDataset.publish(VERSIONS, DatasetOrigin.KEPT_SNAPSHOT);
        currentDataset.publish(newer, DatasetOrigin.DATABASE);
        assertThat(currentDataset.versions()).isSameAs(newer);
        assertThat(currentDataset.current()).isSameAs(newer.current());
        assertThat(currentDataset.origin()).contains(DatasetOrigin.DATABASE);
    }

    @ParameterizedTest
    @EnumSource
    void followsTheDatabaseOnly(DatasetOrigin origin) {
        currentDataset.publish(VERSIONS, origin);
        assertThat(currentDataset.isFollowing()).isEqualTo(origin == DatasetOrigin.DATABASE);
    }

    @Test
    void cannotBeChangedWhileASnapshotIsServed() {
        currentDataset.publish(VERSIONS, DatasetOrigin.SNAPSHOT);
        assertThatThrownBy(currentDataset::requireChangeable).isInstanceOf(InvalidInputException.class);
        currentDataset.publish(VERSIONS, DatasetOrigin.KEPT_SNAPSHOT);
        assertThatCode(currentDataset::requireChangeable).doesNotThrowAnyException();
    }
}
