package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ObservationQueryTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void withoutFilterFindsEverything() {
        assertThat(ObservationQuery.create(DATASET, null).findObservations()).isEqualTo(DATASET.observations());
        assertThat(ObservationQuery.create(DATASET, ObservationFilter.NONE).areas())
                .isEqualTo(DATASET.areas());
    }

    @Test
    void findsByAreaMetricAndYear() {
        ObservationQuery query = ObservationQuery.create(DATASET, null)
                .filterBy(DATASET.stateLookup().require("ME"))
                .filterBy(DATASET.metricLookup().require("missing-cases"))
                .filterBy(2023);
        assertThat(query.findObservations()).singleElement().hasToString("ME:missing-cases:2023");
        assertThat(query.filterBy(DATASET.nation()).findObservations()).isEmpty();
    }

    @Test
    void aRegionExcludesTheNationAndTheTerritories() {
        ObservationQuery query = ObservationQuery.create(
                DATASET,
                new ObservationFilterBuilder().regions(Region.NORTHEAST).build());
        assertThat(query.areas()).hasSize(9).allMatch(area -> area.getKind() == AreaKind.STATE);
    }

    @Test
    void anEmptyListMatchesNothing() {
        assertThat(ObservationQuery.create(
                                DATASET, new ObservationFilterBuilder().areas().build())
                        .findObservations())
                .isEmpty();
        assertThat(ObservationQuery.create(
                                DATASET,
                                new ObservationFilterBuilder().qualifiers().build())
                        .findObservations())
                .isEmpty();
    }

    @Test
    void filtersByValueQualifierAndSource() {
        ObservationFilter filter = new ObservationFilterBuilder()
                .minValue("10")
                .maxValue("12")
                .qualifiers(Qualifier.EXACT)
                .sources("maine-2023")
                .build();
        assertThat(ObservationQuery.create(DATASET, filter).findObservations())
                .extracting(Observation::toString)
                .containsExactly("ME:missing-cases:2023", "ME:team-hope-supported:2023");
    }

    @Test
    void combinesFilters() {
        ObservationFilterBuilder maineInAnyOf = new ObservationFilterBuilder()
                .areas("ME")
                .or(
                        new ObservationFilterBuilder().metrics("team-hope-supported"),
                        new ObservationFilterBuilder().metrics("missing-cases").maxValue("11"));
        assertThat(ObservationQuery.create(DATASET, maineInAnyOf.build()).findObservations())
                .extracting(Observation::toString)
                .containsExactly("ME:missing-cases:2023", "ME:team-hope-supported:2023");
        ObservationFilterBuilder without =
                maineInAnyOf.not(new ObservationFilterBuilder().metrics("team-hope-supported"));
        ObservationQuery query = ObservationQuery.create(DATASET, without.build());
        assertThat(query.findObservations()).extracting(Observation::toString).containsExactly("ME:missing-cases:2023");
        assertThat(query.metrics()).extracting(Metric::getCode).containsExactly("missing-cases");
    }

    @Test
    void keepsTheAreasThatAConditionOnFiguresMayAllow() {
        ObservationFilter filter = new ObservationFilterBuilder()
                .metrics("team-hope-supported")
                .not(new ObservationFilterBuilder().areas("ME").minValue("10"))
                .build();
        ObservationQuery query = ObservationQuery.create(DATASET, filter);
        Metric metric = query.metrics().get(0);
        assertThat(query.selectAreas(metric, 2023)).hasSameSizeAs(DATASET.areas());
        assertThat(query.filterBy(DATASET.stateLookup().require("ME"))
                        .filterBy(2023)
                        .findObservations())
                .isEmpty();
    }

    @Test
    void filtersByDispute() {
        assertThat(ObservationQuery.create(
                                DATASET,
                                new ObservationFilterBuilder().disputed(true).build())
                        .findObservations())
                .isEqualTo(DATASET.disputed());
    }

    @Test
    void rejectsUnknownCodesAndReversedBounds() {
        assertThatThrownBy(() -> ObservationQuery.create(
                        DATASET, new ObservationFilterBuilder().areas("XX").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("There is no area \"XX\".");
        assertThatThrownBy(() -> ObservationQuery.create(
                        DATASET,
                        new ObservationFilterBuilder()
                                .minValue("2")
                                .maxValue("1")
                                .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("minValue is greater than maxValue, so no figure is left.");
    }

    @Test
    void ordersByTheCriteriaThenByAreaMetricAndYear() {
        List<Observation> found = ObservationQuery.create(
                        DATASET, new ObservationFilterBuilder().areas("ME").build())
                .findObservations(List.of(new ObservationOrder(ObservationField.VALUE, Direction.DESC)));
        assertThat(found).first().hasToString("ME:cybertipline-reports-by-location:2023");
        assertThat(found).last().hasToString("ME:missing-cases-orr:2023");
    }

    @Test
    void aNullIsInNoList() {
        assertThat(ObservationQuery.matches(null, null)).isTrue();
        assertThat(ObservationQuery.matches(List.of(Region.SOUTH), null)).isFalse();
    }
}
