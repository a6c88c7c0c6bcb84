package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackedCountsTest {

    @Test
    void joinsNumbersWithTheLabelsBelowThem() {
        assertThat(cells("# Ohio in 2023\n\n774\n\nMissing children cases\n\n44\n\nCVIP submissions"))
                .containsExactly(List.of("774", "Missing children cases"), List.of("44", "CVIP submissions"));
    }

    @Test
    void joinsNumbersWithTheLabelsAboveThem() {
        assertThat(cells("NCMEC counted:\n\nMissing children cases\n\n774\n\nCVIP submissions\n\n44"))
                .containsExactly(List.of("Missing children cases", "774"), List.of("CVIP submissions", "44"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At a glance\n\n774\n\nMissing children cases\n\n44\n\nCVIP submissions",
                "# Ohio\n\n774\n\nMissing children cases\n\n44\n\nCVIP submissions\n\n31",
                "# Ohio\n\n774\n\nMissing children cases",
                "# Ohio\n\n2022\n\nMissing children cases\n\n2023\n\nCVIP submissions"
            })
    void doesNotJoinWhereAnotherOrderIsPossible(String text) {
        assertThat(cells(text)).isEmpty();
    }

    private static List<List<String>> cells(String text) {
        return BlockParser.parse(DocumentText.parse(text)).stream()
                .map(Block::cells)
                .filter(cells -> !cells.isEmpty())
                .toList();
    }
}
