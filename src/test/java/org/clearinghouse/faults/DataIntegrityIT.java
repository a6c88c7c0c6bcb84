package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** Rows that contradict each other after the tables' owner changed them. */
class DataIntegrityIT {
    private static final String CORRUPTION = """
            set session_replication_role = replica;
            insert into version values (5, now(), 'by hand');
            insert into observation values ('OH', 'missing-cases', 2023, 5, null, 'nowhere', 1, 'NORMAL')""";
    private static final String REPAIR = """
            set session_replication_role = replica;
            delete from observation where recorded = 5""";
    private static final String FLAW =
            "Version 5 cannot be served, because its rows contradict each other: observation OH:missing-cases:2023 of "
                    + "version 5 rests on citation 1 of document nowhere, which does not exist";

    @Test
    void reportsContradictingRowsAndServesThePreviousVersion() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            try (ServiceInstance service = ServiceInstance.start(database)) {
                service.awaitReady();
                Instant corruptedAt = Instant.now();
                database.execute(CORRUPTION);
                service.await(() -> service.fetchFailure().equals(FLAW));
                assertThat(service.fetchDatasetCheck().path("status").asText()).isEqualTo("UP");
                assertThat(service.fetchVersion()).isEqualTo(4);
                assertThat(service.process().readLog()).containsOnlyOnce(FLAW + ". Still serving version 4.");
                assertPollsAreMeasured(service, corruptedAt);
                assertNewServiceWaitsForRepair(database);
                service.await(() ->
                        service.fetchVersion() == 5 && service.fetchFailure().isEmpty());
            }
        }
    }

    /** Otherwise the alert about an unavailable database would name the wrong cause. */
    private static void assertPollsAreMeasured(ServiceInstance service, Instant corruptedAt) throws Exception {
        service.await(() -> MetricsSnapshot.fetch(service.process().resolveManagement("/q/metrics"))
                        .sum("clearinghouse_database_last_poll_timestamp_seconds")
                > corruptedAt.getEpochSecond() + 1);
    }

    private static void assertNewServiceWaitsForRepair(ControlledPostgres database) throws Exception {
        try (ServiceInstance newInstance = ServiceInstance.start(database)) {
            newInstance.await(() -> newInstance.fetchFailure().equals(FLAW));
            assertThat(newInstance.fetchHealth("ready").status()).isEqualTo(503);
            database.execute(REPAIR);
            newInstance.awaitReady();
            assertThat(newInstance.fetchVersion()).isEqualTo(5);
        }
    }
}
