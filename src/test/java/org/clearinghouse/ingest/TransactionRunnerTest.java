package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** Tells outages during a commit from rejected commits. */
@QuarkusTest
@TestProfile(TransactionRunnerTest.ShortTimeout.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TransactionRunnerTest {
    private static final byte[] OHIO =
            "Ohio Data\nIn 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final String NOTHING =
            "The database did not commit this. Nothing was stored; the failure is logged.";
    private static final int MILLISECOND = 1_000_000;

    @Inject
    AgroalDataSource database;

    @Inject
    ImportService importer;

    /** Transactions time out soon. */
    public static class ShortTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.transaction-manager.default-transaction-timeout", "5s");
        }
    }

    @Test
    void aRowThatIsRefusedAtTheCommitIsARejection() throws SQLException {
        executeAtEveryCommit("raise unique_violation using message = 'twice'");
        assertThatThrownBy(this::importOhio)
                .isInstanceOf(CommitFailedException.class)
                .hasMessage(NOTHING);
        assertNothingStored();
    }

    @Test
    void aTransactionThatTimesOutIsARejection() {
        assertThatThrownBy(() -> TransactionRunner.run(TransactionRunnerTest::waitForTimeout))
                .isInstanceOf(CommitFailedException.class)
                .hasMessage(NOTHING);
    }

    @Test
    void theOutcomeIsUnknownIfTheConnectionBreaksAtTheCommit() throws SQLException {
        executeAtEveryCommit("perform pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(this::importOhio)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("It is unknown whether this was stored");
        assertNothingStored();
    }

    private static Void waitForTimeout() {
        while (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            LockSupport.parkNanos(MILLISECOND);
        }
        return null;
    }

    private void importOhio() {
        importer.importDocument(OHIO, "ohio", new ImportOptions(false, false));
    }

    private void assertNothingStored() throws SQLException {
        sql("drop trigger commit on version");
        assertThat(GraphQLClient.fetchData("{ dataset { version } }").getInt("dataset.version"))
                .isEqualTo(4);
        assertThat(importer.importDocument(OHIO, "ohio", new ImportOptions(true, false))
                        .added())
                .isEqualTo(1);
    }

    private void executeAtEveryCommit(String statement) throws SQLException {
        sql("""
                create or replace function commit() returns trigger language plpgsql as $$ begin %s; return null; end $$;
                create constraint trigger commit after insert on version deferrable initially deferred
                    for each row execute function commit()""".formatted(statement));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
