package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@TestTransaction
class VersionEntityTest {

    public record NumberRow(int number) {}

    @Test
    void numbersVersionsWithoutGaps() {
        int newest = VersionEntity.findNewestNumber();
        VersionEntity.lock();
        assertThat(VersionEntity.createNext("one")).isEqualTo(newest + 1);
        assertThat(VersionEntity.createNext("two")).isEqualTo(newest + 2);
        assertThat(VersionEntity.findNewestNumber()).isEqualTo(newest + 2);
    }

    @Test
    void recordsATimeInMillisecondsThatIsLaterThanAllBefore() {
        VersionEntity first = VersionEntity.findById(VersionEntity.createNext("one"));
        VersionEntity second = VersionEntity.findById(VersionEntity.createNext("two"));
        assertThat(second.recordedAt)
                .isAfter(first.recordedAt)
                .isEqualTo(second.recordedAt.truncatedTo(ChronoUnit.MILLIS))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void recordsTheTimeOfTheDatabaseWhereAWrongClockRecordedTheFuture() {
        VersionEntity wrong = new VersionEntity();
        wrong.number = VersionEntity.findNewestNumber() + 1;
        wrong.recordedAt = Instant.now().plus(730, ChronoUnit.DAYS);
        wrong.cause = "a clock two years ahead";
        wrong.persistAndFlush();
        VersionEntity next = VersionEntity.findById(VersionEntity.createNext("next"));
        assertThat(next.recordedAt)
                .isBeforeOrEqualTo(VersionEntity.readDatabaseTime())
                .isAfter(VersionEntity.readDatabaseTime().minusSeconds(60));
    }

    @Test
    void listsVersionsInOrder() {
        List<NumberRow> versions = VersionEntity.listByNumber(NumberRow.class);
        assertThat(versions.subList(0, 3)).containsExactly(new NumberRow(1), new NumberRow(2), new NumberRow(3));
    }
}
