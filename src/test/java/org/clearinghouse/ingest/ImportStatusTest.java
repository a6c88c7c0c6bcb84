package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.dataset.refresh.RefreshStatus.Failure;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.junit.jupiter.api.Test;

class ImportStatusTest {
    private final ImportStatus status = new ImportStatus();

    @Test
    void recordsThatTheDatabaseIsUnavailable() {
        status.recordFailure(DatabaseUnavailableException.createConnectionLost(new IllegalStateException()));
        assertThat(status.failure()).map(Failure::message).hasValue("The database cannot be reached.");
    }

    @Test
    void recordsARejectedCommit() {
        status.recordFailure(new CommitFailedException(null));
        assertThat(status.failure()).isPresent();
    }

    @Test
    void keepsTheTimeOfTheFirstFailureAndTheMessageOfTheLast() {
        status.recordFailure(new CommitFailedException(null));
        Instant since = status.failure().orElseThrow().since();
        status.recordFailure(DatabaseUnavailableException.createConnectionLost(null));
        assertThat(status.failure()).hasValue(new Failure("The database cannot be reached.", since));
    }

    @Test
    void ignoresFailuresThatAreNotOfTheDatabase() {
        status.recordFailure(new InvalidInputException("Not a code."));
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void onlyAStoredReportClearsTheFailure() {
        status.recordFailure(new CommitFailedException(null));
        status.recordReport(ImportReport.createRefused(4, List.of(), List.of()));
        assertThat(status.failure()).isPresent();
        status.recordReport(ImportReport.createUnchanged(4));
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void aLoadedVersionClearsTheFailure() {
        status.recordFailure(new CommitFailedException(null));
        status.clear(null);
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void theGaugeIsOneWhileImportsFail() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        status.bindTo(registry);
        assertThat(registry.get("clearinghouse.imports.failing").gauge().value())
                .isZero();
        status.recordFailure(new CommitFailedException(null));
        assertThat(registry.get("clearinghouse.imports.failing").gauge().value())
                .isEqualTo(1);
    }
}
