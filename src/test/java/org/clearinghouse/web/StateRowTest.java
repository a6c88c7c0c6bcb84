package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class StateRowTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void hasTheFigureOfTheSelectedYear() {
        StateRow row = createRow("ME", "team-hope-supported", 2023);
        assertThat(row.figure().getPrinted()).isEqualTo("12");
        assertThat(row.missing()).isNull();
    }

    @Test
    void saysThatAHeldPublicationLeavesTheFigureOut() {
        assertThat(createRow("DC", "cybertipline-reports-by-location", 2023).missing())
                .isEqualTo("A publication that is held leaves it out.");
    }

    @Test
    void givesNoReasonWhereNoPublicationIsHeld() {
        StateRow row = createRow("DC", "cybertipline-reports-by-location", 1999);
        assertThat(row.figure()).isNull();
        assertThat(row.missing()).isNull();
    }

    @Test
    void saysThatAMetricIsNotCountedForStates() {
        assertThat(createRow("ME", "trafficking-reports", 2023).missing()).isEqualTo("It is not counted here.");
    }

    private static StateRow createRow(String state, String metric, int year) {
        return StateRow.create(
                DATASET.stateLookup().require(state),
                new MapSelection(DATASET.metricLookup().require(metric), year, RankBy.VALUE),
                TestLinks.NEWEST);
    }
}
