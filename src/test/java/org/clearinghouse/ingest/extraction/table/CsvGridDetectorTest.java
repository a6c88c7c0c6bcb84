package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvGridDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\"In 2023; 1,571\nreports\"\n",
                "NCMEC 2023\n\nGebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\n",
                ";;;;\nGebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\n",
                "Maine;2023;Hinweise;1571;a;b;c;d\nOhio;2023;Hinweise;1571;a;b;c;d\n"
            })
    void detectsRowsOfEqualLength(String text) {
        assertThat(CsvGridDetector.isGrid(text, ';')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maine Data\n\nIn 2023; 5; 6; 7; and 8 cases.\nIn 2022; 5; 6; 7; and 8 cases.\n",
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\n",
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023\n",
                "Gebiet;Jahr;Wert\nMaine;2023;1571\n",
                "\"a\" b;c;d;e;f\n\"a\" b;c;d;e;f\n",
                ""
            })
    void detectsNoGridInOtherTexts(String text) {
        assertThat(CsvGridDetector.isGrid(text, ';')).isFalse();
    }

    @Test
    void acceptsNoTitleAboveRowsThatASheetMayHave() {
        String table = "Metric\tMaine\tNation\tShare\tRemark\nCases\t5\t6\t7\t-\n";
        assertThat(CsvGridDetector.isGrid(table, '\t')).isTrue();
        assertThat(CsvGridDetector.isGrid("Maine Data 2023\n" + table, '\t')).isFalse();
    }
}
