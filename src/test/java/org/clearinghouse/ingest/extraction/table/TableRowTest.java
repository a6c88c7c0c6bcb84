package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.SupportedYears;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowTest {
    @Test
    void treatsEmptyCellsAndMissingColumnsAlike() {
        TableRow row = parse("note,quote\nseen,\n");
        assertThat(row.read("note")).isEqualTo("seen");
        assertThat(row.read("quote")).isNull();
        assertThat(row.read("title")).isNull();
        assertThat(row.read(null)).isNull();
    }

    @Test
    void reportsRequiredCellsThatAreEmptyByOneProblem() {
        TableRow row = parse("area,year,note\n,,x\n");
        row.require("note");
        assertThat(row.problems()).isEmpty();
        row.require("area", "note");
        row.require("area", "year", "note");
        assertThat(messages(row)).containsExactly("column area is empty", "columns area, year are empty");
    }

    @Test
    void reportsAProblemOnceWithItsPlaceAndTheBeginningOfTheRow() {
        TableRow row = new TableRow(column -> "x", 7, "x".repeat(1_000), Severity.UNMATCHED);
        row.addProblem("is wrong");
        row.addProblem("is wrong");
        assertThat(row.problems())
                .containsExactly(new Finding(Severity.UNMATCHED, "is wrong", null, 7, "x".repeat(300) + "\u2026"));
    }

    @Test
    void quotesTheBeginningsOfAtMostTwentyNames() {
        assertThat(TableRow.quote(List.of("a", "x".repeat(81)))).isEqualTo("\"a\", \"" + "x".repeat(80) + "\u2026\"");
        assertThat(TableRow.quote(Collections.nCopies(22, "a"))).endsWith("\"a\" and 2 more");
    }

    @Test
    void acceptsValuesOfAtMostFifteenDigitsWithoutPaddingZeros() {
        assertThat(parse("value\n1571.50\n").readValue("value").orElseThrow()).hasToString("1571.5");
        assertThat(parse("value\n36200000\n").readValue("value").orElseThrow()).hasToString("36200000");
        TableRow row = parse("value\n\"1,571\"\n");
        assertThat(row.readValue("value")).isEmpty();
        assertThat(messages(row)).singleElement().asString().startsWith("column value is \"1,571\", not a number");
    }

    @Test
    void readsEnumsInWordsWithHyphensOrSpaces() {
        assertThat(readQualifier("more-than")).isEqualTo(Qualifier.MORE_THAN);
        assertThat(readQualifier("More than")).isEqualTo(Qualifier.MORE_THAN);
        TableRow row = parse("kind\nmany\n");
        assertThat(row.readEnum(CitationKind.values(), "kind", "one")).isEmpty();
        assertThat(messages(row)).containsExactly("column kind is \"many\", not one");
        assertThat(TableRow.formatConstant(Qualifier.AT_LEAST)).isEqualTo("at-least");
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023, 0", "2023.0, 2023, 0", "2023.5, 0, 1", "1899, 0, 1", "23, 0, 1", "'', 0, 0"})
    void readsOnlySupportedYears(String cell, int year, int problems) {
        TableRow row = parse("year,note\n" + cell + ",x\n");
        assertThat(row.readYear("year").orElse(0)).isEqualTo(year);
        assertThat(row.problems()).hasSize(problems);
    }

    @Test
    void readsDays() {
        assertThat(parse("day\n2023-12-31\n").readDay("day")).contains(LocalDate.of(2023, 12, 31));
        assertThat(parse("day,note\n,1\n").readDay("day")).isEmpty();
        TableRow row = parse("day\n2023-02-30\n");
        assertThat(row.readDay("day")).isEmpty();
        assertThat(messages(row))
                .containsExactly("column day is \"2023-02-30\", not a day of 1984 to " + SupportedYears.last()
                        + " such as 2023-12-31");
    }

    @Test
    void checksTheLengthBeforeThePattern() {
        Predicate<String> letters = Pattern.compile("[a-z]+")::matches;
        assertThat(parse("source\nabc\n").readMatching("source", letters, 3, "letters"))
                .isEqualTo("abc");
        TableRow tooLong = parse("source\nabc4\n");
        tooLong.readMatching("source", letters, 3, "letters");
        assertThat(messages(tooLong)).containsExactly("column source has 4 characters; at most 3 are allowed");
        TableRow wrong = parse("source\nab4\n");
        wrong.readMatching("source", letters, 3, "letters");
        assertThat(messages(wrong)).containsExactly("column source is \"ab4\", not letters");
    }

    private static Qualifier readQualifier(String word) {
        return parse("qualifier\n" + word + "\n").readQualifier("qualifier").orElseThrow();
    }

    private static List<String> messages(TableRow row) {
        return row.problems().stream().map(Finding::message).toList();
    }

    /** The row below the names of the columns. */
    static TableRow parse(String csv) {
        NamedCsvRecord row =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
        return new TableRow(
                column -> row.findField(column).orElse(null), 2, String.join(",", row.getFields()), Severity.ERROR);
    }
}
