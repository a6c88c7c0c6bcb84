package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearColumnsTest {
    private final YearColumns columns = new YearColumns();

    @Test
    void dividesTheHeadBeforeEachYear() {
        assertThat(split("Category 2021 Reports 2022 Reports"))
                .containsExactly("Category", "2021 Reports", "2022 Reports");
        assertThat(split("2021 2022 % Change")).containsExactly("", "2021", "2022", "% Change");
    }

    @Test
    void dividesTheHeadBeforeEachNamedYear() {
        assertThat(split("CY 2021 CY 2022")).containsExactly("", "2021", "2022");
        assertThat(split("Calendar Year 2021 Calendar Year 2022")).containsExactly("", "2021", "2022");
        assertThat(split("FY 2021 CY 2022")).isEmpty();
        assertThat(split("FY 2021 FY 2022")).isEmpty();
    }

    @Test
    void dividesRowsWithAsManyValuesAsThereAreColumns() {
        split("Category 2021 2022");
        assertThat(split("Online enticement 44,155 80,524")).containsExactly("Online enticement", "44,155", "80,524");
        assertThat(split("Molestation n/a 12")).containsExactly("Molestation", "n/a", "12");
        assertThat(split("Online enticement 44,155")).isEmpty();
        assertThat(split("Online enticement 44,155 80,524 1")).isEmpty();
        assertThat(split("Online enticement 44,155 plus or minus 526 12")).isEmpty();
    }

    @Test
    void takesOnlyAlikeColumnsForAHead() {
        assertThat(split("rose from 2021 to 2022")).isEmpty();
        assertThat(split("Category 2021 Reports 2022 Files")).isEmpty();
        assertThat(split("Online enticement 44,155 80,524")).isEmpty();
    }

    @Test
    void endsTheTableAtASentence() {
        split("Category 2021 2022");
        split("It rose.");
        assertThat(split("Online enticement 44,155 80,524")).isEmpty();
    }

    @Test
    void correctsCellsThatAreDividedWrongly() {
        assertThat(columns.split("| Category |  | 2021 2022 |", List.of("Category", "", "2021 2022")))
                .containsExactly("Category", "2021", "2022");
        assertThat(columns.split("| Enticement |  | 5 6 |", List.of("Enticement", "", "5 6")))
                .containsExactly("Enticement", "5", "6");
    }

    @Test
    void keepsTheEmptyCellsOfADividedTable() {
        List<String> head = List.of("Category", "2021", "2022");
        List<String> row = List.of("Children under 18", "", "6");
        assertThat(columns.split("| Category | 2021 | 2022 |", head)).isEqualTo(head);
        assertThat(columns.split("| Children under 18 |  | 6 |", row)).isEqualTo(row);
    }

    private List<String> split(String line) {
        return columns.split(line, List.of());
    }

    @Test
    void endsTheTableAtAnotherHead() {
        split("State 2021 2022");
        split("State Population Children");
        assertThat(split("Utah 3,000,000 900,000")).isEmpty();
        columns.split("State 2021 2022", List.of("State", "2021", "2022"));
        assertThat(columns.split("State Adults Children", List.of("State", "Adults", "Children")))
                .containsExactly("State", "Adults", "Children");
    }
}
