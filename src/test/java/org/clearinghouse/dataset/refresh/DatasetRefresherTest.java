package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DatasetRefresherTest {
    private static final History HISTORY = Histories.bundledAnd().history();

    private final CurrentDataset currentDataset = new CurrentDataset();
    private final RefreshStatus status = new RefreshStatus();
    private final List<History> loaded = new ArrayList<>();

    @Test
    void publishesWhatItLoadsAndClearsTheFailure() {
        status.report(new IllegalStateException(), "Nothing is served.");
        createRefresher(HISTORY).refresh();
        assertThat(currentDataset.versions().history()).isSameAs(HISTORY);
        assertThat(currentDataset.origin()).contains(DatasetOrigin.DATABASE);
        assertThat(status.failure()).isEmpty();
        assertThat(loaded).containsExactly(HISTORY);
    }

    @Test
    void keepsWhatIsServedIfTheRowsContradictEachOther() {
        DatasetVersions served = DatasetVersions.of(HISTORY);
        currentDataset.publish(served, DatasetOrigin.KEPT_SNAPSHOT);
        DatasetRefresher refresher = createRefresher(RefreshFixtures.createFlawedHistory());
        assertThatThrownBy(refresher::refresh).isInstanceOf(DataIntegrityException.class);
        assertThat(currentDataset.versions()).isSameAs(served);
        assertThat(loaded).isEmpty();
    }

    @Test
    void doesNotPollWhileASnapshotIsServed() {
        currentDataset.publish(DatasetVersions.of(HISTORY), DatasetOrigin.SNAPSHOT);
        DatasetRefresher refresher = createRefresher(HISTORY);
        refresher.poll();
        assertThat(refresher.isOverdue()).isFalse();
        assertThat(loaded).isEmpty();
    }

    @Test
    void isNotOverdueRightAfterARefresh() {
        DatasetRefresher refresher = createRefresher(HISTORY);
        refresher.refresh();
        assertThat(refresher.isOverdue()).isFalse();
    }

    private DatasetRefresher createRefresher(History inDatabase) {
        HistoryLoader loader = new HistoryLoader() {
            @Override
            public History load() {
                return inDatabase;
            }
        };
        return new DatasetRefresher(currentDataset, loader, status, new RecordedEvent<>(loaded));
    }
}
