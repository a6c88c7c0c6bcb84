package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "| Missing cases | 11 | > Missing cases/11",
                "Missing cases | 11 > Missing cases/11",
                "Missing cases: 11 > Missing cases/11",
                "Missing cases = 11 > Missing cases/11",
                "Missing cases   11 > Missing cases/11",
                "Missing cases ....... 11 > Missing cases/11",
                "Missing cases . . . . 11 > Missing cases/11",
                "Missing cases ..... .11 > Missing cases/.11",
                "Missing cases;11 > Missing cases/11",
                "Cases at 12 - 17 years: 11 > Cases at 12 - 17 years/11",
                "Missing cases,11 > Missing cases/11",
                "1,571 - reports made available > 1,571/reports made available"
            })
    void splitsRows(String line, String cells) {
        assertThat(split(line)).containsExactly(cells.split("/"));
    }

    @Test
    void splitsAtTabsAndKeepsAnEmptyFirstCell() {
        assertThat(split("Missing cases\t\t11")).containsExactly("Missing cases", "11");
        assertThat(split("\tMaine\tOhio")).containsExactly("", "Maine", "Ohio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, NCMEC handled 11 cases.",
                "Cases: 11 of them",
                "In 2023 >= 3",
                "Missing cases - 42, nothing else - none",
                "Missing cases 785 +/- 526",
                "Missing cases 785 plus or minus\t526",
                "7-541  883 cases",
                "2023: a year of missing cases",
                "It ended.\tThen it began.",
                ""
            })
    void findsNoCellsInProse(String line) {
        assertThat(split(line)).isEmpty();
    }

    @Test
    void refusesRowsOfTooManyCells() {
        assertThat(split("|1".repeat(30))).hasSize(30);
        assertThat(split("|1".repeat(31))).isEmpty();
    }

    private static List<String> split(String line) {
        return RowSplitter.split(line, line, line);
    }
}
