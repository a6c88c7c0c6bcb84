package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureColumnsTest {
    private static final String NAMES = String.join(",", FigureColumns.REQUIRED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference_date",
                "Reference Date",
                "REFERENCE-DATE",
                "\uFEFF reference\u00A0date ",
                "**Reference date**",
                "\uFF52eferenceDate"
            })
    void resolvesNamesInAnyCaseAndSpacing(String name) {
        assertThat(FigureColumns.resolve(name)).contains("reference_date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "referenz_datum", "date", "reference_date_2"})
    void resolvesNoOtherName(String name) {
        assertThat(FigureColumns.resolve(name)).isEmpty();
    }

    @Test
    void resolvesNamesWithoutTheirAccents() {
        assertThat(FigureColumns.resolve("\u00E1rea")).contains("area");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "note > remark > column note is missing, and \"remark\" is not known; the first line must name area,",
                "note > area > column area is named twice",
                "note > note,titel > column \"titel\" is not known. Did you mean \"title\"?",
                "note > note,Publishd > column \"Publishd\" is not known. Did you mean \"published\"?"
            })
    void namesWhatIsWrongWithTheNames(String right, String wrong, String problem) {
        assertThat(parse(NAMES.replace(right, wrong)).findProblem())
                .hasValueSatisfying(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void acceptsColumnsInAnyOrderWithEmptyOnesBehindThem() {
        assertThat(parse(
                                "title,note,quote,kind,locator,source,reference_date,qualifier,printed,value,metric,year,area,,")
                        .findProblem())
                .isEmpty();
    }

    @Test
    void saysWhichColumnsAreNotRead() {
        FigureColumns columns = parse(NAMES + ",value_2022,checked by");
        assertThat(columns.findProblem()).isEmpty();
        assertThat(columns.describeUnread())
                .contains("column \"value_2022\", \"checked by\" is not known, and is not read");
        assertThat(parse(NAMES).describeUnread()).isEmpty();
    }

    @Test
    void findsCellsByTheNameOfTheirColumn() {
        FigureColumns columns = parse("Note,Area");
        assertThat(columns.findCell(row("seen,ME"), "note")).isEqualTo("seen");
        assertThat(columns.findCell(row("x,ME"), "title")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "a > has 1 cells, but 2 columns are named",
                "a,b,c > has 3 cells, but 2 columns are named; a cell that contains the separator must be in quotes",
                "AREA,Note > repeats the names of the columns; leave it out"
            })
    void namesWhyARowDoesNotFit(String row, String problem) {
        assertThat(parse("area,note,,").findProblem(row(row))).contains(problem);
    }

    @Test
    void refusesACellBelowAMissingName() {
        assertThat(parse(",area,note").findProblem(row("0,ME,x")))
                .contains("has a cell in column 1, which has no name");
        assertThat(parse(",area,note").findProblem(row(",ME,x"))).isEmpty();
    }

    @Test
    void acceptsEmptyCellsBehindTheLastColumn() {
        assertThat(parse("area,note").findProblem(row("ME,x,,,"))).isEmpty();
    }

    private static FigureColumns parse(String names) {
        return new FigureColumns(Arrays.asList(names.split(",", -1)));
    }

    private static CsvRecord row(String row) {
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(row).stream().toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
