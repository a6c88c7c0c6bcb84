package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
    private final RefreshStatus status = new RefreshStatus() {
        @Override
        public void report(RuntimeException failure, String consequence) {
            duringPoll.run();
            super.report(failure, consequence);
        }
    };
    private Runnable duringPoll = () -> {};
    private Instant now = Instant.EPOCH;
    private final PauseDetector pauseDetector = new PauseDetector(() -> now);
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
    void isNotOverdueWithoutAPause() {
        DatasetRefresher refresher = createRefresher(HISTORY);
        refresher.refresh();
        assertThat(refresher.isOverdue()).isFalse();
    }

    /** No database is there, so each poll fails. */
    @Test
    void isOverdueAfterAPauseUntilAPollHasFailed() {
        DatasetRefresher refresher = createRefresher(HISTORY);
        refresher.refresh();
        freeze();
        assertThat(refresher.isOverdue()).isTrue();
        refresher.poll();
        assertThat(status.failure()).isPresent();
        assertThat(refresher.isOverdue()).isFalse();
        pauseDetector.tick();
        assertThat(refresher.isOverdue()).isFalse();
    }

    @Test
    void isOverdueAfterAPauseInTheMiddleOfAPoll() {
        DatasetRefresher refresher = createRefresher(HISTORY);
        refresher.refresh();
        duringPoll = this::freeze;
        refresher.poll();
        assertThat(refresher.isOverdue()).isTrue();
    }

    private void freeze() {
        now = now.plusSeconds(2);
    }

    private DatasetRefresher createRefresher(History inDatabase) {
        HistoryLoader loader = new HistoryLoader() {
            @Override
            public History load() {
                return inDatabase;
            }
        };
        return new DatasetRefresher(currentDataset, loader, status, pauseDetector, new RecordedEvent<>(loaded));
    }
}
