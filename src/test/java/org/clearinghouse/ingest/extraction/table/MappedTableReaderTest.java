package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedTableReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final CatalogueIndex INDEX = new CatalogueIndex(CATALOGUE);
    private static final Path EXAMPLES = Path.of("docs/examples");

    private static final int MAX_ROWS = 100;

    private static final String LONG = """
            area = state
            area.codes = NAME
            year = year
            metric.column = kind
            metric.code.Missing = missing-cases
            metric.code.Runaway\\ share = missing-share-runaway
            value = count
            source = somebody
            source.title = A table
            source.publisher = Somebody
            """;

    @Test
    void readsATableWithAColumnForEachYear() throws IOException {
        ExtractionResult read = readExample("by-country");
        assertThat(read.figures())
                .extracting(figure -> figure.area() + figure.year() + "=" + figure.value())
                .containsExactly(
                        "US2021=716474",
                        "US2022=1562616",
                        "US2023=1132270",
                        "PR2021=3604",
                        "PR2022=5096",
                        "PR2023=5358",
                        "GU2021=210",
                        "GU2022=301",
                        "GU2023=501");
        assertThat(read.figures()).allSatisfy(figure -> {
            assertThat(figure.metric()).isEqualTo("cybertipline-reports-by-location");
            assertThat(figure.qualifier()).isEqualTo(Qualifier.EXACT);
            assertThat(figure.kind()).isEqualTo(CitationKind.TABLE_CELL);
        });
        ExtractedFigure guam = read.figures().get(8);
        assertThat(guam.quote()).isEqualTo("Guam,GUM,210,301,501");
        assertThat(guam.locator()).isEqualTo("row 4, column 2023");
        assertThat(guam.printed()).isEqualTo("501");
    }

    @Test
    void reportsUnknownAreasOnce() throws IOException {
        assertThat(readExample("by-country").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.UNMATCHED);
            assertThat(finding.message()).isEqualTo("1 row is of areas that are not in the catalogue: \"CAN\"");
        });
    }

    @Test
    void readsATableWithAFigureInEachRowAndItsSource() throws IOException {
        ExtractionResult read = readExample("task-forces");
        assertThat(read.findings()).isEmpty();
        assertThat(read.figures()).hasSize(40);
        assertThat(read.figures()).extracting(ExtractedFigure::metric).containsOnly("icac-cybertips");
        Map<Qualifier, Long> qualifiers = read.figures().stream()
                .collect(Collectors.groupingBy(ExtractedFigure::qualifier, Collectors.counting()));
        assertThat(qualifiers).containsEntry(Qualifier.MORE_THAN, 6L).containsEntry(Qualifier.NEARLY, 1L);
        assertThat(read.sources()).extracting(ExtractedSource::title).anyMatch(title -> title.contains("(vt-ag-2025)"));
    }

    @Test
    void readsNamesMetricsByTheirWordsAndQualifiersOfTheCells() {
        ExtractionResult read = read(LONG, """
                state,year,kind,count
                maine,2023,Missing,"more than 1,200"
                United States,2020,Runaway share,91 percent
                Ontario,2023,Missing,5
                Ontario,2024,Missing,6
                Maine,2024,Missing,
                Maine,2024,Missing,n/a
                Maine,2024,Stolen,7
                Maine,2024,Runaway share,12%
                """);
        assertThat(read.figures())
                .extracting(figure -> "%s %d %s %s %s"
                        .formatted(figure.area(), figure.year(), figure.metric(), figure.value(), figure.qualifier()))
                .containsExactly("ME 2023 missing-cases 1200 MORE_THAN", "US 2020 missing-share-runaway 91 ROUNDED");
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "column count is \"n/a\", not a number of missing-cases",
                        "column kind is \"Stolen\", not a known metric; name its code in the mapping (metric.code.<text>), or"
                                + " add the metric with a catalogue addition (import --catalogue)",
                        "2 rows are of areas that are not in the catalogue: \"Ontario\"",
                        "1 row is of areas that the metric is not published for: \"ME\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "2023 > '' > column of is empty",
                "2023 > 1492 > column of is \"1492\", not a year from 1984 to",
                "exact > some > column qualifier is \"some\", not one of exact, rounded, more-than",
                "somebody > Some Body > the source is \"Some Body\"; it must be lower-case words with hyphens"
            })
    void namesTheCellThatIsWrong(String right, String wrong, String message) {
        String mapping = LONG.replace("year = year", "year = of")
                .replace("source = somebody", "source.column = source\nqualifier = qualifier");
        String row = "Maine,Missing,2023,8,exact,somebody".replace(right, wrong);
        ExtractionResult read = read(mapping, "state,kind,of,count,qualifier,source\n" + row);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.UNMATCHED);
            assertThat(finding.message()).startsWith(message);
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void skipsRowsWithoutText() {
        ExtractionResult read = read(LONG, "state,year,kind,count\n,,,\n\nMaine,2023,Missing,7\n, , ,\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.quote()).isEqualTo("Maine,2023,Missing,7");
            assertThat(figure.locator()).isEqualTo("row 4, column count");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "state,year,kind,count > no figure in the table: a row is missing below the names of the columns",
                "state,year,kind,count,count↵Maine,2023,Missing,7,8 > column count is named twice",
                "state,year,kind,count↵Maine,2023,Missing,\"7 > not a table that can be read: a quote of this row is not closed"
            })
    void refusesATableThatIsNone(String csv, String message) {
        assertRefused(LONG, csv.replace("↵", "\n"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, puerto rico, PR",
        "USPS, me, ME",
        "FIPS, 1, AL",
        "FIPS, 23, ME",
        "FIPS, 00, US",
        "ISO2, PR, PR",
        "ISO2, US-ME, ME",
        "ISO2, US, US",
        "ISO3, VIR, VI",
        "ISO2, CA, ",
        "ISO3, CAN, ",
        "FIPS, 99, "
    })
    void knowsTheCodesOfAreas(String coding, String cell, String area) {
        assertThat(AreaCoding.valueOf(coding).findArea(CATALOGUE.areas(), cell).orElse(null))
                .isEqualTo(area);
    }

    @Test
    void refusesATableWithoutTheColumnsOfTheMapping() {
        assertThat(read(LONG, "state,jahr\nMaine,2023\n").findings())
                .extracting(Finding::message)
                .containsExactly(
                        "the table has no column \"year\", \"kind\", \"count\", which the mapping names; it has \"state\", \"jahr\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aera = x | unknown key \"aera\"",
                "year.constant = 2023 | exactly one of year, year.constant, years",
                "metric.code.x = missing-things | \"missing-things\", which is not in the catalogue; add it with a catalogue",
                "source.published = 2024-02-31 | has source.published \"2024-02-31\"; it must be a year, month or day such as",
                "area.codes = ISO4 | must be one of [NAME, USPS, FIPS, ISO2, ISO3]"
            })
    void refusesABadMapping(String line, String problem) {
        assertThatThrownBy(() -> TableMapping.parse(LONG + line + "\n", INDEX))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", "\""})
    void refusesASeparatorThatDividesNoCells(String separator) {
        assertThatThrownBy(() -> read(LONG + "separator = " + separator + "\n", "state\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has the separator \"" + separator + "\"; it must be one character other than");
    }

    @Test
    void readsCellsBetweenTabs() {
        ExtractionResult read = read(LONG + "separator = tab\n", "state\tyear\tkind\tcount\nMaine\t2023\tMissing\t7\n");
        assertThat(read.figures()).hasSize(1);
    }

    @Test
    void refusesATableOfMoreRowsOrFiguresThanAllowed() {
        String rows = "Maine,2023,Missing,7\n";
        assertThat(read(LONG, "state,year,kind,count\n" + rows.repeat(MAX_ROWS)).figures())
                .hasSize(MAX_ROWS);
        assertRefused(
                LONG,
                "state,year,kind,count\n" + rows.repeat(MAX_ROWS + 1),
                "a table of more than 100 rows (clearinghouse.limits.table-rows); split it by its sources, because a"
                        + " table replaces what its sources had");
        String wide = LONG.replace("year = year\n", "years = 2021 2022 2023\nyears.column = count\n")
                .replace("value = count\n", "");
        assertRefused(
                wide,
                "state,kind,count\n" + "Maine,Missing,7\n".repeat(MAX_ROWS / 2),
                "a table of more than 100 figures (clearinghouse.limits.table-rows); split it by its sources, because a"
                        + " table replaces what its sources had");
    }

    @Test
    void refusesALongRowBecauseEachFigureQuotesIt() {
        String table = "state,year,kind,count,note\nMaine,2023,Missing,7,ok\nMaine,2022,Missing,7,\"%s\"\n";
        assertRefused(
                LONG,
                table.formatted("x".repeat(10_000)),
                "line 3 has 10023 characters, and 10000 are allowed in a row");
        assertRefused(
                LONG,
                table.formatted("x\n".repeat(5_000)),
                "line 3 has 10016 characters, and 10000 are allowed in a row");
    }

    @Test
    void namesAtMostTwentyColumnsAndAreasAndTheirBeginnings() {
        String names = IntStream.range(0, 1000).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        assertThat(read(LONG, names + "\nMaine\n").findings().get(0).message())
                .contains("it has \"n0\", \"n1\", ")
                .endsWith("\"n19\" and 980 more");
        String area = "x".repeat(5_000);
        assertThat(read(LONG, "state,year,kind,count\n" + area + ",2023,Missing,7\n")
                        .findings()
                        .get(0)
                        .message())
                .isEqualTo("1 row is of areas that are not in the catalogue: \"" + "x".repeat(80) + "…\"");
    }

    @Test
    void refusesAYearThatIsNotSupported() {
        assertThatThrownBy(() -> TableMapping.parse(LONG.replace("year = year", "year.constant = 9999"), INDEX))
                .hasMessageContaining("has the year \"9999\"; it must be one from 1984 to ");
    }

    @Test
    void namesTheBeginningOfALongKey() {
        assertThatThrownBy(() -> TableMapping.parse("x".repeat(100_000) + " = x\n", INDEX))
                .hasMessageStartingWith("The mapping has the unknown key \"xxx")
                .message()
                .hasSizeLessThan(1_100);
    }

    private static void assertRefused(String mapping, String csv, String message) {
        ExtractionResult refused = read(mapping, csv);
        assertThat(refused.figures()).isEmpty();
        assertThat(refused.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(Severity.ERROR, message));
    }

    private static ExtractionResult readExample(String name) throws IOException {
        return read(
                Files.readString(EXAMPLES.resolve(name + ".properties")),
                Files.readString(EXAMPLES.resolve(name + ".csv")));
    }

    private static ExtractionResult read(String mapping, String csv) {
        return MappedTableReader.read(csv, TableMapping.parse(mapping, INDEX), CATALOGUE, MAX_ROWS);
    }
}
