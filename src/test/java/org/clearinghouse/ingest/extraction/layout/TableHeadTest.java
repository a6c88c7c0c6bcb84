package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableHeadTest {

    @Test
    void joinsTheRowsOfAHead() {
        assertThat(new TableHead(List.of("State", "2022", "2022"))
                        .withRow(List.of("State", "Cases", "Reports"))
                        .cells())
                .containsExactly("State", "Cases in 2022", "Reports in 2022");
    }

    @Test
    void doesNotKnowAColumnBesideACellThatMaySpanIt() {
        TableHead head = new TableHead(List.of("", "2022", "", "2023")).withRow(List.of("State", "A", "B", "C"));
        assertThat(head.isUnknown(1)).isFalse();
        assertThat(head.isUnknown(2)).isTrue();
        assertThat(head.isUnknown(3)).isFalse();
    }

    @Test
    void replacesAHeadOfOtherColumns() {
        assertThat(new TableHead(List.of("State", "2022"))
                        .withRow(List.of("State", "Population", "Children"))
                        .cells())
                .containsExactly("State", "Population", "Children");
    }

    @ParameterizedTest
    @ValueSource(strings = {"City", "County", "Cities", "School"})
    void recognizesPlacesThatAreNoStates(String corner) {
        assertThat(new TableHead(List.of(corner, "2023")).isOfPlaces()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"State", "Area", "", "Category"})
    void recognizesOtherHeads(String corner) {
        assertThat(new TableHead(List.of(corner, "2023")).isOfPlaces()).isFalse();
    }
}
