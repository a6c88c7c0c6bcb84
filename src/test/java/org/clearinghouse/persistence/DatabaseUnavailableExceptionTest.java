package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseUnavailableExceptionTest {
    private static final SQLException NO_SPACE = new SQLException("could not extend file \"x\"\nHint: y", "53100");

    @Test
    void detectsTheErrorAmongTheCauses() {
        assertThat(DatabaseUnavailableException.detect(new IllegalStateException(new RuntimeException(NO_SPACE))))
                .map(Throwable::getMessage)
                .hasValue("The database has no space left on its disk.");
    }

    @Test
    void detectsTheErrorAmongSuppressedExceptions() {
        RuntimeException failure = new RuntimeException("rolled back");
        failure.addSuppressed(NO_SPACE);
        assertThat(DatabaseUnavailableException.detect(failure)).isPresent();
    }

    @Test
    void aCycleOfCausesEnds() {
        RuntimeException one = new RuntimeException("one");
        one.addSuppressed(new RuntimeException("two", one));
        assertThat(DatabaseUnavailableException.detect(one)).isEmpty();
        assertThat(DatabaseUnavailableException.convertIfDetected(one)).isSameAs(one);
    }

    @Test
    void appendsTheConsequenceToTheMessage() {
        DatabaseUnavailableException exception =
                DatabaseUnavailableException.detect(NO_SPACE).orElseThrow().withConsequence("Nothing was stored.");
        assertThat(exception).hasMessage("The database has no space left on its disk. Nothing was stored.");
        assertThat(DatabaseUnavailableException.detect(exception)).containsSame(exception);
    }

    @Test
    void theDetailIsTheFirstLineOfTheDriversMessage() {
        assertThat(DatabaseUnavailableException.detect(NO_SPACE).orElseThrow().detail())
                .isEqualTo("could not extend file \"x\"");
        assertThat(DatabaseUnavailableException.createConnectionLost(null).detail())
                .isEmpty();
    }

    @Test
    void theOutcomeIsUnknownIfTheConnectionBreaks() {
        assertThat(DatabaseUnavailableException.createConnectionLost(null).isOutcomeUnknown())
                .isTrue();
        assertThat(DatabaseUnavailableException.detect(NO_SPACE).orElseThrow().isOutcomeUnknown())
                .isFalse();
    }
}
