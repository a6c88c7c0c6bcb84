package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** What an editor repeats takes no longer each time, and the disk grows by what is sent. */
@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(OwnDatabaseResource.class)
class RepeatedChangesTest {
    private static final int SOURCES = Integer.getInteger("repeated.sources", 1000);
    private static final int ROUNDS = SOURCES / 4;
    private static final long MOST_BYTES_EACH = 40_000;
    private static final Duration SLACK = Duration.ofMillis(60);

    private static final String TABLE =
            "area,metric,year,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                    + "WY,team-hope-supported,%1$d,%2$d,%2$d,exact,,%3$s,row 1,table cell,,,Repeated,Nobody\n";

    @Inject
    ImportService importer;

    @Inject
    RetractionService retractor;

    @Inject
    DatasetRefresher refresher;

    @Inject
    AgroalDataSource database;

    @Test
    void aThousandSourcesInARow() throws SQLException {
        assertSteady(SOURCES, i -> importTable(2001, 7, "repeated-" + i));
    }

    @Test
    void aSourceThatIsWithdrawnAndImportedAgain() throws SQLException {
        importTable(2002, 7, "withdrawn");
        assertSteady(ROUNDS, i -> {
            retractor.retract("withdrawn", "Round " + i);
            importTable(2002, 8 + i, "withdrawn");
        });
    }

    private void assertSteady(int times, IntConsumer change) throws SQLException {
        long bytesBefore = readDatabaseBytes();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            change.accept(i);
            refresher.refresh();
            nanos.add(System.nanoTime() - start);
        }
        int part = times / 5;
        long early = computeMedian(nanos.subList(part, 2 * part));
        long late = computeMedian(nanos.subList(times - part, times));
        System.out.printf(
                Locale.ROOT,
                "%d changes: median %.1f ms early, %.1f ms late, %d bytes each%n",
                times,
                early / 1e6,
                late / 1e6,
                (readDatabaseBytes() - bytesBefore) / times);
        assertThat(Duration.ofNanos(late))
                .isLessThan(Duration.ofNanos(early * 4).plus(SLACK));
        assertThat((readDatabaseBytes() - bytesBefore) / times).isLessThan(MOST_BYTES_EACH);
    }

    private void importTable(int year, int value, String source) {
        byte[] bytes = TABLE.formatted(year, value, source).getBytes(StandardCharsets.UTF_8);
        assertThat(importer.importDocument(bytes, source, new ImportOptions(false, true))
                        .stored())
                .isTrue();
    }

    private static long computeMedian(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private long readDatabaseBytes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }
}
