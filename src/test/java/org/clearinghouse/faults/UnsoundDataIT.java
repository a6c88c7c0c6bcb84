package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.Metrics;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** Rows that somebody with the owner's rights spoiled. */
class UnsoundDataIT {
    private static final String SPOILT = """
            set session_replication_role = replica;
            insert into version values (4, now(), 'by hand');
            insert into observation values ('OH', 'missing-cases', 2023, 4, null, 'nowhere', 1, 'NORMAL')""";
    private static final String REPAIRED = """
            set session_replication_role = replica;
            delete from observation where recorded = 4""";
    private static final String FLAW =
            "Version 4 cannot be served, because its rows contradict each other: observation OH:missing-cases:2023 of "
                    + "version 4 rests on citation 1 of document nowhere, which does not exist";

    @Test
    void areNamedAndTheVersionBeforeGoesOnBeingServed() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.emptyDirectory())) {
            database.start();
            try (Instance service = Instance.start(database)) {
                service.awaitReady();
                Instant spoilt = Instant.now();
                database.sql(SPOILT);
                service.await(() -> service.failure().equals(FLAW));
                assertThat(service.readiness().path("status").asText()).isEqualTo("UP");
                assertThat(service.version()).isEqualTo(3);
                assertThat(service.process().log()).containsOnlyOnce(FLAW + ". Still serving version 3.");
                assertTheDatabaseIsSaidToAnswer(service, spoilt);
                assertANewServiceSaysSoAndWaits(database);
                service.await(() -> service.version() == 4 && service.failure().isEmpty());
            }
        }
    }

    /** Otherwise the alarm about a silent database would tell of the wrong cause. */
    private static void assertTheDatabaseIsSaidToAnswer(Instance service, Instant spoilt) throws Exception {
        service.await(() -> Metrics.at(service.process().management("/q/metrics"))
                        .sum("clearinghouse_database_last_poll_timestamp_seconds")
                > spoilt.getEpochSecond() + 1);
    }

    private static void assertANewServiceSaysSoAndWaits(ControlledPostgres database) throws Exception {
        try (Instance another = Instance.start(database)) {
            another.await(() -> another.failure().equals(FLAW));
            assertThat(another.health("ready").status()).isEqualTo(503);
            database.sql(REPAIRED);
            another.awaitReady();
            assertThat(another.version()).isEqualTo(4);
        }
    }
}
