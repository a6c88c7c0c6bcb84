package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTrapsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1571            | it is a formula",
                "=\"1571\"        | it is a formula",
                "@SUM(A1)         | it is a formula",
                "'1571            | the apostrophe is a spreadsheet's mark of text",
                "#REF!            | it is an error of a spreadsheet",
                "########         | it is an error of a spreadsheet",
                "4.1E+04          | a spreadsheet shortened it and dropped digits",
                "4,1e+04          | a spreadsheet shortened it and dropped digits",
                "5-Jan            | a spreadsheet changed it to a date",
                "Jan-05           | a spreadsheet changed it to a date",
                "1. Mai           | a spreadsheet changed it to a date",
                "05/01/2023       | a spreadsheet changed it to a date"
            })
    void explainsWhatSpoilsACellOfAnyColumn(String cell, String advice) {
        assertThat(SpreadsheetTraps.explain(cell)).startsWith("; " + advice);
        assertThat(SpreadsheetTraps.explainNumber(cell)).startsWith("; " + advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "19%              | leave the percent sign out",
                "-5               | no figure is below zero",
                "(5)              | no figure is below zero",
                "1,571            | write no marks between thousands, and a point before decimals",
                "1 571            | write no marks between thousands",
                "1'571            | write no marks between thousands",
                "1.571.000        | write no marks between thousands",
                "19,5             | write no marks between thousands, and a point before decimals"
            })
    void explainsWhatSpoilsANumber(String cell, String advice) {
        assertThat(SpreadsheetTraps.explainNumber(cell)).startsWith("; " + advice);
        assertThat(SpreadsheetTraps.explain(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME", "missing-cases", "sentence", "many", "2023-12-31", "more than 18,400"})
    void explainsNothingElse(String cell) {
        assertThat(SpreadsheetTraps.explain(cell)).isEmpty();
    }
}
