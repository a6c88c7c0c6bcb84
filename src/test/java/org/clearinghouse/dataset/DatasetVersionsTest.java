package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.clearinghouse.dataset.history.RefreshCost;
import org.clearinghouse.dataset.history.RefreshCost.Scale;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DatasetVersionsTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();

    @Test
    void theNewestVersionIsTheCurrentOne() {
        assertThat(VERSIONS.current().version()).isEqualTo(VERSIONS.history().newestVersion());
    }

    @Test
    void findsTheVersionAtATime() {
        OffsetDateTime first = VERSIONS.history().findRecordedAt(1);
        Dataset past = VERSIONS.findAsOf(first);
        assertThat(past.version()).isEqualTo(1);
        assertThat(past.findObservation(new ObservationKey("ME", "missing-cases", 2023)))
                .isEmpty();
        assertThat(VERSIONS.findAsOf(first)).isSameAs(past);
    }

    @Test
    void findsAVersionByItsNumber() {
        assertThat(VERSIONS.findVersion(1).version()).isEqualTo(1);
        assertThatThrownBy(() -> VERSIONS.findVersion(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no version 3; the versions are 1 to 2.");
    }

    @Test
    void nodesOfPastVersionsHaveIdsOfTheirOwn() {
        Dataset newest = VERSIONS.findAsOf(VERSIONS.current().publishedAt());
        assertThat(newest.nation().getId()).isEqualTo("Nation:US@2");
        assertThat(VERSIONS.current().nation().getId()).isEqualTo("Nation:US");
    }

    @Test
    void rejectsTimesBeforeTheFirstVersionAndInTheFuture() {
        assertThatThrownBy(() -> VERSIONS.findAsOf(OffsetDateTime.parse("2000-01-01T00:00:00Z")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is before the first data");
        OffsetDateTime future = OffsetDateTime.now(ZoneOffset.UTC).plusYears(50);
        assertThatThrownBy(() -> VERSIONS.findAsOf(future))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The time %s is in the future.".formatted(future));
    }

    @Test
    void anUpdateCostsWhatItChanges() {
        RefreshCost small = new RefreshCost(Scale.ONE);
        RefreshCost large = new RefreshCost(Scale.TEN);
        double load = large.measureBuild().megabytes();
        small.measureBuild();
        double update = large.measureRefresh(5, 5).megabytes();
        assertThat(update)
                .isLessThan(2 * small.measureRefresh(5, 5).megabytes())
                .isLessThan(load / 50);
    }

    @Test
    void anUpdateOfAnotherDatabaseIsBuiltAnew() {
        DatasetVersions other = Histories.bundledAnd().document("ohio.txt", """
                        Ohio Data
                        In 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.
                        """).versions();
        assertThat(VERSIONS.update(other.history()).fingerprint()).isEqualTo(other.fingerprint());
    }
}
