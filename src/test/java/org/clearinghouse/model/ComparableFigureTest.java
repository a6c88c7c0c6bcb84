package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparableFigureTest {
    private static final LocalDate JANUARY = LocalDate.of(2015, 1, 31);
    private static final LocalDate APRIL = LocalDate.of(2015, 4, 30);

    @Test
    void figuresOfAYearContradictWhereTheirIntervalsDoNotMeet() {
        assertContradiction(createOfYear(421_394), createOfYear(421_387), true);
        assertContradiction(createOfYear(421_394), createOfYear(421_394), false);
    }

    @Test
    void aLaterRunningTotalCanBeGreaterButNotSmaller() {
        assertContradiction(createToDate(4_096_795, JANUARY), createToDate(4_133_068, APRIL), false);
        assertContradiction(createToDate(4_133_068, JANUARY), createToDate(4_096_795, APRIL), true);
    }

    @Test
    void runningTotalsOfOneDayContradictWhereTheyDiffer() {
        assertContradiction(createToDate(4_096_795, JANUARY), createToDate(4_096_796, JANUARY), true);
    }

    @Test
    void aRunningTotalWithoutADayContradictsNone() {
        assertContradiction(createToDate(341_000, null), createToDate(355_000, null), false);
        assertContradiction(createToDate(341_000, null), createToDate(355_000, JANUARY), false);
    }

    private static void assertContradiction(ComparableFigure one, ComparableFigure other, boolean expected) {
        assertThat(one.contradicts(other)).isEqualTo(expected);
        assertThat(other.contradicts(one)).isEqualTo(expected);
    }

    private static ComparableFigure createOfYear(int value) {
        return new ComparableFigure(createInterval(value), false, null);
    }

    private static ComparableFigure createToDate(int value, LocalDate countedOn) {
        return new ComparableFigure(createInterval(value), true, countedOn);
    }

    private static ValueInterval createInterval(int value) {
        return ValueInterval.of(BigDecimal.valueOf(value), Qualifier.EXACT, String.valueOf(value));
    }
}
