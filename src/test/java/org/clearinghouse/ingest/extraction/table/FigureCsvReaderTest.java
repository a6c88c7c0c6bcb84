package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.SupportedYears;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCsvReaderTest {
    private static final String HEADER =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note";
    private static final String ROW =
            "US,2023,cybertipline-reports,36200000,36.2 million,rounded,,impact-2023,page,sentence,A sentence.,";

    private static final String SAMPLE =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                    + "OH,2023,missing-cases,1110,\"1,110\",exact,,sample-2023,row 1,table cell,,,Sample,NCMEC\n";

    private static final CatalogueIndex CATALOGUE = new CatalogueIndex(Catalogue.loadBundled());

    @Test
    void readsAFigurePerRow() {
        ExtractionResult reading = read(HEADER + "\n" + ROW + "\n" + ROW + "\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sources()).isEmpty();
        assertThat(reading.figures()).extracting(ExtractedFigure::line).containsExactly(2, 3);
    }

    @Test
    void refusesATableOfMoreRowsThanAllowed() {
        String blank = ",".repeat(11) + "\n";
        assertThat(FigureCsvReader.read(HEADER + "\n" + (ROW + "\n" + blank).repeat(3), CATALOGUE, 3)
                        .figures())
                .hasSize(3);
        ExtractionResult refused = FigureCsvReader.read(HEADER + "\n" + (ROW + "\n").repeat(4) + "\"", CATALOGUE, 3);
        assertThat(refused.figures()).isEmpty();
        assertThat(refused.findings())
                .containsExactly(new Finding(
                        Severity.ERROR,
                        "a table of more than 3 rows (clearinghouse.limits.table-rows); split it by its sources, because a"
                                + " table replaces what its sources had",
                        null,
                        5,
                        null));
    }

    @Test
    void namesAtMostTwentyUnknownColumns() {
        String names = IntStream.range(0, 1000).mapToObj(i -> ",other" + i).collect(Collectors.joining());
        assertThat(read(HEADER + names + "\n" + ROW + ",".repeat(1000) + "\n").findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("\"other19\" and 980 more is not known")
                .hasSizeLessThan(400);
    }

    @Test
    void readsTheSourcesThatRowsDescribe() {
        ExtractionResult reading = read(HEADER + ",title,publisher,published,url,held\n" + ROW
                + ",Our Impact,NCMEC,2024-04,https://example.org,\n");
        assertThat(reading.sources())
                .containsExactly(new ExtractedSource(
                        "impact-2023", "Our Impact", "NCMEC", "2024-04", "https://example.org", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "www.missingkids.org", "file:///etc/passwd", "http:// x"})
    void refusesAddressesThatAreNone(String address) {
        String table = SAMPLE.replace("publisher\n", "publisher,url\n").replace(",NCMEC\n", ",NCMEC," + address + "\n");
        assertThat(read(table).findings())
                .extracting(Finding::severity, Finding::line, Finding::message)
                .containsExactly(tuple(
                        Severity.ERROR,
                        2,
                        "column url is \"%s\", not an address such as https://www.missingkids.org".formatted(address)));
    }

    @Test
    void doubtsFiguresThatAnAgencyPublishes() {
        assertThat(read(SAMPLE.replace(",NCMEC\n", ",FBI\n")).findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(
                        tuple(
                                Severity.WARNING,
                                "source sample-2023 is published by FBI, but missing-cases is what NCMEC counted; accept it only if the source cites NCMEC"));
        assertThat(read(SAMPLE).findings()).isEmpty();
    }

    @Test
    void refusesATableWithoutRows() {
        assertThat(read(HEADER + "\n").findings())
                .extracting(Finding::message)
                .containsExactly("no figure in the table: a row is missing below the names of the columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "US, > XX, > column area is \"XX\", not a USPS code such as ME, or US for the nation",
                "cybertipline-reports > cybertip > column metric is \"cybertip\", not a known metric such as missing-cases; a catalogue addition (import --catalogue) brings a new one",
                "2023 > 23 > column year is \"23\", not a year from 1984 to %d",
                "36200000 > 36.2e6 > column value is \"36.2e6\", not a number of at most 15 digits, without commas, such as 1571; a spreadsheet shortened it and dropped digits; format the column as text, and write all digits",
                "36200000 > 36300000 > column value is 36300000, but \"36.2 million\" is printed, which is 36200000",
                "rounded > exact > column qualifier is exact, but \"36.2 million\" is printed, which is rounded",
                "'rounded,' > 'rounded,31.12.2023' > column reference_date is \"31.12.2023\", not a day of 1984 to %d such as 2023-12-31; a spreadsheet changed it to a date; format the column as text",
                "2023 > '' > column year is empty",
                "sentence > image > column kind is \"image\", not \"sentence\" or \"table cell\"",
                "'US,' > 'ME,' > column metric \"cybertipline-reports\" is not published for Maine"
            })
    void namesWhatIsWrongWithARowAndItsLine(String right, String wrong, String message) {
        ExtractionResult reading = read(HEADER + "\n" + ROW.replaceFirst(right, wrong) + "\n");
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::message)
                .containsExactly(message.formatted(SupportedYears.last()));
        assertThat(reading.findings()).allMatch(finding -> finding.line() == 2 && finding.severity() == Severity.ERROR);
    }

    /** A pattern that goes back and forth would need more stack than there is. */
    @Test
    void refusesASourceWhoseCodeIsTooLong() {
        String code = "a" + "-a".repeat(2_000);
        assertThat(messages(read(HEADER + "\n" + ROW.replace("impact-2023", code) + "\n")))
                .containsExactly("column source has 4001 characters; at most 100 are allowed");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        ExtractionResult reading = read(HEADER.replace(",source", "") + "\n" + ROW.replace(",impact-2023", "") + "\n");
        assertThat(messages(reading)).singleElement().asString().startsWith("column source is missing");
    }

    @Test
    void refusesRowsThatAreTooShortAndTablesWithoutRows() {
        assertThat(messages(read(HEADER + "\nUS,2023\n"))).containsExactly("row has 2 cells, but 12 columns are named");
        assertThat(messages(read(HEADER))).singleElement().asString().startsWith("no figure in the table");
        assertThat(messages(read(HEADER + "\n\"US,2023"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource
    void readsTablesAsPeopleSaveThem(String csv) {
        ExtractionResult reading = read(csv);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.figures())
                .extracting(
                        ExtractedFigure::area,
                        ExtractedFigure::value,
                        ExtractedFigure::printed,
                        ExtractedFigure::source)
                .containsExactly(tuple("OH", new BigDecimal("1110"), "1,110", "sample-2023"));
        assertThat(reading.sources()).extracting(ExtractedSource::title).containsExactly("Sample");
    }

    static Stream<String> readsTablesAsPeopleSaveThem() {
        String semicolons = SAMPLE.replace(",", ";").replace("\"1;110\"", "1,110");
        String tabs = semicolons.replace(";", "\t");
        String markdown =
                semicolons.replaceAll("(?m)^", "| ").replaceAll("(?m)$", " |").replace(";", " | ");
        return Stream.of(
                SAMPLE,
                SAMPLE.replace("area,year", "Area,YEAR").replace("reference_date", "Reference Date"),
                SAMPLE.replace("area,year,metric", "\"area\", \"year\" , metric"),
                "\uFEFF" + SAMPLE,
                semicolons,
                "sep=;\r\n" + semicolons,
                "\"sep=;\"\r\n" + semicolons.replace("\n", "\r\n"),
                tabs,
                tabs.replace("\n", "\r"),
                "SEP=\t\n" + tabs,
                semicolons.replace(";", "|"),
                markdown.replaceFirst("\n", "\n|" + "---|:--:|".repeat(7) + "\n"),
                "\n \n" + SAMPLE,
                ",,,,\n" + SAMPLE + "\n,,,,,,,,,,,,,,\n , ,\u00A0,\n\n",
                SAMPLE.replace("\n", ",,,\n"),
                SAMPLE.replace("OH,2023", " OH ,\u00A02023\t"),
                SAMPLE.replace("OH,", "\"OH\" ,"),
                SAMPLE.replace("\n", "\r"),
                SAMPLE + "\u001A",
                "title,publisher,area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note\n"
                        + "Sample,NCMEC,OH,2023,missing-cases,1110,\"1,110\",exact,,sample-2023,row 1,table cell,\"a \"\"b\"\"\",\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "\"1,110\" > 1,110 > 3 > row has 15 cells, but 14 columns are named; a cell that contains the separator must be in quotes",
                ",Sample,NCMEC > > 3 > row has 12 cells, but 14 columns are named",
                "OH,2023 > OH, > 3 > column year is empty",
                "OH,2023,missing-cases,1110,\"1,110\",exact > ,,,,, > 3 > columns area, year, metric, value, printed, qualifier are empty",
                "table cell > \"table cell > 3 > not a table that can be read: a quote of this row is not closed",
                "NCMEC > \"NCMEC > 3 > not a table that can be read: a quote of this row is not closed",
                "note,title > note,titel > 2 > column \"titel\" is not known. Did you mean \"title\"?",
                "note,title > note,note > 2 > column note is named twice",
                "area,year > Gebiet,Jahr > 2 > column area, year is missing, and \"Gebiet\", \"Jahr\" is not known; the first line must name area,",
                "area,year > A sample↵area,year > 2 > this line precedes the names of the columns, in line 3; leave it out",
                "OH,2023 > area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher↵OH,2023 > 3 > row repeats the names of the columns; leave it out"
            })
    void givesTheTrueReasonOnce(String right, String wrong, int line, String message) {
        String csv = "\n" + SAMPLE.replace(right, wrong == null ? "" : wrong.replace("↵", "\n"));
        ExtractionResult reading = read(csv);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith(message);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void refusesTablesThatDoNotNameTheirColumns() {
        assertThat(messages(read("Gebiet;Jahr\nME;2023\n")))
                .singleElement()
                .asString()
                .startsWith("a table that does not name its columns; the first line must name area,year,");
        assertThat(messages(read(HEADER.replace(',', ' ') + "\n")))
                .singleElement()
                .asString()
                .contains("must be divided by commas, semicolons, tabs or pipes");
        assertThat(messages(read("\"" + HEADER + "\"\n\"" + ROW + "\"\n")))
                .singleElement()
                .asString()
                .startsWith("the names of the columns are one cell in quotes");
    }

    @Test
    void reportsColumnsThatAreNotRead() {
        ExtractionResult reading = read(HEADER + ",value_2022\n" + ROW + ",7\n");
        assertThat(reading.figures()).hasSize(1);
        assertThat(reading.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(Severity.UNMATCHED, "column \"value_2022\" is not known, and is not read"));
    }

    /** A cell that a message repeats as a whole would make the report larger than the document. */
    @Test
    void abbreviatesLongCellsAndRows() {
        ExtractionResult reading =
                read(HEADER + "\n" + ROW.replace("exact", "x").replace("US", "U".repeat(5_000)));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).hasSizeLessThan(200);
            assertThat(finding.text()).hasSizeLessThan(400);
        });
    }

    private static ExtractionResult read(String csv) {
        return FigureCsvReader.read(csv, CATALOGUE, 100);
    }

    private static List<String> messages(ExtractionResult reading) {
        assertThat(reading.figures()).isEmpty();
        return reading.findings().stream().map(Finding::message).toList();
    }
}
