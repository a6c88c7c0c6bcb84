package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellsTest {
    @Test
    void stripsCellsAndTreatsBlankOnesAsMissing() {
        CsvCells cells = read("note,quote\n  seen ,  \n");
        assertThat(cells.readOptional("note")).isEqualTo("seen");
        assertThat(cells.readOptional("quote")).isNull();
        assertThat(cells.readOptional("title")).isNull();
        assertThat(cells.line()).isEqualTo(2);
    }

    @Test
    void reportsARequiredCellOnlyOnce() {
        CsvCells cells = read("area,note\n,x\n");
        assertThat(cells.readRequired("area")).isEmpty();
        assertThat(cells.readRequired("area")).isEmpty();
        assertThat(messages(cells)).containsExactly("column area is empty");
    }

    @Test
    void acceptsValuesOfAtMostFifteenDigitsWithoutPaddingZeros() {
        assertThat(read("value\n1571.50\n").readValue()).hasToString("1571.5");
        assertThat(read("value\n36200000\n").readValue()).hasToString("36200000");
        CsvCells cells = read("value\n\"1,571\"\n");
        assertThat(cells.readValue()).isZero();
        assertThat(messages(cells)).singleElement().asString().startsWith("column value is \"1,571\", not a number");
    }

    @Test
    void readsEnumsInWordsWithHyphensOrSpaces() {
        assertThat(readQualifier("more-than")).isEqualTo(Qualifier.MORE_THAN);
        assertThat(readQualifier("More than")).isEqualTo(Qualifier.MORE_THAN);
        CsvCells cells = read("qualifier\nmany\n");
        assertThat(cells.readEnum(Qualifier.values(), "qualifier", "one")).isEqualTo(Qualifier.values()[0]);
        assertThat(messages(cells)).containsExactly("column qualifier is \"many\", not one");
        assertThat(CsvCells.formatConstant(Qualifier.AT_LEAST)).isEqualTo("at-least");
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023, 0", "2023.0, 2023, 0", "2023.5, 0, 1", "1899, 0, 1", "23, 0, 1", "'', 0, 1"})
    void readsOnlySupportedYears(String cell, int year, int problems) {
        CsvCells cells = read("year,note\n" + cell + ",x\n");
        assertThat(cells.readYear()).isEqualTo(year);
        assertThat(cells.problems()).hasSize(problems);
    }

    @Test
    void readsDays() {
        assertThat(read("reference_date\n2023-12-31\n").readDate("reference_date"))
                .isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(read("reference_date,note\n,1\n").readDate("reference_date")).isNull();
        CsvCells cells = read("reference_date\n2023-02-30\n");
        assertThat(cells.readDate("reference_date")).isNull();
        assertThat(messages(cells))
                .containsExactly("column reference_date is \"2023-02-30\", not a day such as 2023-12-31");
    }

    @Test
    void checksTheLengthBeforeThePattern() {
        Predicate<String> letters = Pattern.compile("[a-z]+")::matches;
        assertThat(read("source\nabc\n").readMatching("source", letters, 3, "letters"))
                .isEqualTo("abc");
        CsvCells tooLong = read("source\nabc4\n");
        tooLong.readMatching("source", letters, 3, "letters");
        assertThat(messages(tooLong)).containsExactly("column source has 4 characters; at most 3 are allowed");
        CsvCells wrong = read("source\nab4\n");
        wrong.readMatching("source", letters, 3, "letters");
        assertThat(messages(wrong)).containsExactly("column source is \"ab4\", not letters");
    }

    private static Qualifier readQualifier(String word) {
        return read("qualifier\n" + word + "\n").readEnum(Qualifier.values(), "qualifier", "one");
    }

    private static List<String> messages(CsvCells cells) {
        return cells.problems().stream().map(Finding::message).toList();
    }

    private static CsvCells read(String csv) {
        List<CsvRecord> rows =
                CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(csv).stream()
                        .toList();
        return new CsvCells(FigureColumns.parse(rows.get(0).getFields()), rows.get(1));
    }
}
