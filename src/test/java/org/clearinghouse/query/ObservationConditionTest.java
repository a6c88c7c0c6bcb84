package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ObservationConditionTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final State MAINE = DATASET.stateLookup().require("ME");
    private static final Metric TEAM_HOPE = DATASET.metricLookup().require("team-hope-supported");

    @Test
    void withoutConditionsIsTrueOfAnything() {
        assertThat(evaluate(new ObservationFilterBuilder(), new ObservationCandidate(null, null, null, null)))
                .isEqualTo(TernaryValue.TRUE);
    }

    @Test
    void isUnknownWhereTheRestrictedPartIs() {
        ObservationFilterBuilder maine = new ObservationFilterBuilder().areas("ME");
        assertThat(evaluate(maine, ObservationCandidate.createForMetric(TEAM_HOPE)))
                .isEqualTo(TernaryValue.UNKNOWN);
        assertThat(evaluate(maine, ObservationCandidate.createForArea(MAINE))).isEqualTo(TernaryValue.TRUE);
        assertThat(evaluate(maine, ObservationCandidate.createForArea(DATASET.nation())))
                .isEqualTo(TernaryValue.FALSE);
    }

    @Test
    void oneFalsePartDecides() {
        ObservationFilterBuilder filter =
                new ObservationFilterBuilder().areas("ME").years(2023).minValue("1");
        assertThat(evaluate(filter, ObservationCandidate.create(MAINE, TEAM_HOPE, 2023)))
                .isEqualTo(TernaryValue.UNKNOWN);
        assertThat(evaluate(filter, ObservationCandidate.create(MAINE, TEAM_HOPE, 2022)))
                .isEqualTo(TernaryValue.FALSE);
    }

    private static TernaryValue evaluate(ObservationFilterBuilder filter, ObservationCandidate candidate) {
        return new ObservationCondition(DATASET, filter.build()).evaluate(candidate);
    }
}
