package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void findsEveryNodeByItsId() {
        Stream<? extends Node> nodes = Stream.of(
                        List.of(DATASET.nation()),
                        DATASET.states(),
                        DATASET.programs(),
                        DATASET.metrics(),
                        DATASET.sources(),
                        DATASET.observations())
                .flatMap(List::stream);
        assertThat(nodes)
                .allSatisfy(node -> assertThat(DATASET.findNode(node.getId())).contains(node));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "State", "State:", "State:XX", "State:me", "Nation:ME", "State:ME@2", "Area:ME"})
    void findsNoNodeByAnotherId(String id) {
        assertThat(DATASET.findNode(id)).isEmpty();
    }

    @Test
    void findsAreasByCodeFipsAndName() {
        assertThat(DATASET.areaLookup().find("us")).containsSame(DATASET.nation());
        assertThat(DATASET.stateLookup().find("23"))
                .isEqualTo(DATASET.stateLookup().find("Maine"));
        assertThat(DATASET.stateLookup().find("US")).isEmpty();
    }

    @Test
    void listsTheYearsAndDisputedObservations() {
        assertThat(DATASET.years()).containsExactly(2019, 2020, 2021, 2022, 2023);
        assertThat(DATASET.disputed()).singleElement().hasToString("US:missing-cases:2020");
        assertThat(DATASET.citations()).isGreaterThan(DATASET.observations().size());
    }

    @Test
    void findsTheRevisionsOfAnObservation() {
        assertThat(DATASET.findRevisions(new ObservationKey("ME", "missing-cases", 2023)))
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.printed()).isEqualTo("11");
                    assertThat(revision.supersededAt()).isNull();
                    assertThat(revision.source().getCode()).isEqualTo("maine-2023");
                });
    }

    @Test
    void computesADerivedObjectOnce() {
        StringBuilder derived =
                DATASET.derive(StringBuilder.class, dataset -> new StringBuilder("version " + dataset.version()));
        assertThat(derived).hasToString("version " + DATASET.version());
        assertThat(DATASET.derive(StringBuilder.class, dataset -> new StringBuilder()))
                .isSameAs(derived);
    }
}
