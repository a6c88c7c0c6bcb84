package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCsvRowTest {
    private static final CatalogueIndex CATALOGUE = new CatalogueIndex(Catalogue.loadBundled());
    private static final String HEADER = String.join(",", FigureColumns.REQUIRED) + ",title,publisher,published\n";
    private static final String ROW = "ME,2023,missing-cases,11,11,exact,,maine-2023,line 3,sentence,A sentence.,";

    @Test
    void readsAFigure() {
        assertThat(read(ROW + ",,,").readFigure()).hasValueSatisfying(figure -> {
            assertThat(figure.area()).isEqualTo("ME");
            assertThat(figure.metric()).isEqualTo("missing-cases");
            assertThat(figure.value()).isEqualByComparingTo("11");
            assertThat(figure.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "11,11,exact > 11.5,11.5,exact > column value is 11.5, but missing-cases counts whole things",
                "11,11,exact > 11,eleven cases,exact > column printed is \"eleven cases\", not a number such as \"more than 18,400\"",
                "11,11,exact > 12,11,exact > column value is 12, but \"11\" is printed, which is 11",
                "sentence,A sentence. > sentence,Maine 17 > column quote has no \"11\", which is printed; it must be the sentence or row of this number",
                "sentence,A sentence. > sentence,Maine 1111 > column quote has no \"11\", which is printed; it must be the sentence or row of this number",
                "exact, > exact,2023-06-30 > column reference_date is 2023-06-30, but missing-cases counts up to 2023-12-31; leave it empty, or import the figure only once it is of the whole period",
                "11,11,exact > 11,nearly 11,exact > column qualifier is exact, but \"nearly 11\" is printed, which is nearly"
            })
    void refusesAFigureThatContradictsItself(String right, String wrong, String message) {
        TableRow row = parse(ROW.replace(right, wrong) + ",,,");
        assertThat(readFigure(row)).isEmpty();
        assertThat(row.problems()).extracting(Finding::message).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "\"1, 110\" > column printed is \"1, 110\", not a number",
                "1 110 > column printed is \"1 110\", not a number",
                "1.110 > column value is 1110, but \"1.110\" is printed, which is 1.11",
                "1110 cases > column printed is \"1110 cases\", not a number",
                "\"1,11O\" > column printed is \"1,11O\", not a number",
                "1110% > column printed is \"1110%\", a share, but missing-cases counts whole things",
                "more than 1110 > column qualifier is exact, but \"more than 1110\" is printed, which is more-than",
                "=1110 > column printed is \"=1110\", not a number such as \"more than 18,400\"; it is a formula",
                "1.11E+03 > column printed is \"1.11E+03\", not a number such as \"more than 18,400\"; a spreadsheet",
                "'1110 > column printed is \"'1110\", not a number such as \"more than 18,400\"; the apostrophe",
                "5-Jan > column printed is \"5-Jan\", not a number such as \"more than 18,400\"; a spreadsheet changed",
                "\"1,110, 1,120\" > column printed is \"1,110, 1,120\", not a number"
            })
    void refusesAPrintedTextThatIsNotTheValue(String printed, String message) {
        TableRow row = parse(ROW.replace("11,11,exact", "1110," + printed + ",exact") + ",,,");
        assertThat(readFigure(row)).isEmpty();
        assertThat(row.problems()).extracting(Finding::message).anyMatch(problem -> problem.startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "\"1,571\" > write no marks between thousands, and a point before decimals",
                "\"1571,0\" > write no marks between thousands, and a point before decimals",
                "1 571 > write no marks between thousands",
                "1571% > leave the percent sign out",
                "1.571E+03 > a spreadsheet shortened it",
                "5-Jan > a spreadsheet changed it to a date",
                "'1571 > the apostrophe",
                "=1571 > it is a formula",
                "-1571 > no figure is below zero",
                "#### > it is an error of a spreadsheet"
            })
    void saysWhatWouldBeARightValue(String value, String advice) {
        TableRow row = parse(ROW.replace("11,11,exact", value + ",\"1,571\",exact") + ",,,");
        assertThat(readFigure(row)).isEmpty();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("column value is ").contains(advice);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "exact, > exact,-9999-01-01 > column reference_date is \"-9999-01-01\", not a day of 1984 to",
                "exact, > exact,+99999-01-01 > column reference_date is \"+99999-01-01\", not a day of 1984 to",
                "exact, > exact,0001-01-01 > column reference_date is \"0001-01-01\", not a day of 1984 to",
                "exact, > exact,2199-12-31 > column reference_date is \"2199-12-31\", not a day of 1984 to",
                "11,11 > 1234567890123456,11 > column value is \"1234567890123456\", not a number of at most 15",
                "ME,2023 > ME,9999 > column year is \"9999\", not a year from 1984",
                "ME,2023 > ME,\u0662\u0660\u0662\u0663 > column year is"
            })
    void refusesWhatTheDatabaseRefuses(String right, String wrong, String message) {
        TableRow row = parse(ROW.replace(right, wrong) + ",,,");
        assertThat(readFigure(row)).isEmpty();
        assertThat(row.problems()).extracting(Finding::message).anyMatch(problem -> problem.startsWith(message));
    }

    @ParameterizedTest
    @CsvSource({"locator, 1000", "quote, 10000", "note, 1000"})
    void refusesTextsThatAreTooLong(String column, int most) {
        int position = FigureColumns.REQUIRED.indexOf(column);
        String[] cells = (ROW + ",,,").split(",", -1);
        cells[position] = "x".repeat(most);
        assertThat(read(String.join(",", cells)).readFigure()).isPresent();
        cells[position] = "x".repeat(most + 1);
        TableRow row = parse(String.join(",", cells));
        assertThat(readFigure(row)).isEmpty();
        assertThat(row.problems())
                .extracting(Finding::message)
                .containsExactly(
                        "column %s has %d characters; at most %d are allowed".formatted(column, most + 1, most));
    }

    @Test
    void acceptsAQuoteWithoutANumberAndTheLastDayOfTheYear() {
        String row = ROW.replace("exact,", "exact,2023-12-31").replace("A sentence.", "In 2023 it was so.");
        assertThat(read(row + ",,,").readFigure()).isPresent();
        assertThat(read(ROW.replace("A sentence.", "Maine 2023 11") + ",,,").readFigure())
                .isPresent();
    }

    @Test
    void acceptsAQualifierThatIsNotPrintedWithTheNumber() {
        assertThat(read(ROW.replace("11,11,exact", "11,11,more-than") + ",,,").readFigure())
                .isPresent();
    }

    @Test
    void readsASourceOnlyWithATitle() {
        assertThat(read(ROW + ",Maine Data,NCMEC,2024").readSource())
                .contains(new ExtractedSource("maine-2023", "Maine Data", "NCMEC", "2024", null, null));
        assertThat(read(ROW + ",,NCMEC,2024").readSource()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-02-31", "2023-02-29"})
    void refusesADateThatDoesNotExist(String date) {
        TableRow row = parse(ROW + ",Maine Data,NCMEC," + date);
        new FigureCsvRow(row, CATALOGUE).readSource();
        assertThat(row.problems())
                .extracting(Finding::message)
                .containsExactly("column published is \"" + date
                        + "\", not a year, month or day such as 2024, 2024-04 or" + " 2024-04-30");
    }

    private static Optional<ExtractedFigure> readFigure(TableRow row) {
        return new FigureCsvRow(row, CATALOGUE).readFigure();
    }

    private static FigureCsvRow read(String row) {
        return new FigureCsvRow(parse(row), CATALOGUE);
    }

    private static TableRow parse(String row) {
        return TableRowTest.parse(HEADER + row + "\n");
    }
}
