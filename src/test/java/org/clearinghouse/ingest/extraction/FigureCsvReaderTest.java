package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.SupportedYears;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCsvReaderTest {
    private static final String HEADER =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note";
    private static final String ROW =
            "US,2023,cybertipline-reports,36200000,36.2 million,rounded,,impact-2023,page,sentence,,";

    private final FigureCsvReader reader = new FigureCsvReader(Catalogue.loadBundled());

    @Test
    void readsAFigurePerRow() {
        ExtractionResult reading = reader.read(HEADER + "\n" + ROW + "\n" + ROW + "\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sources()).isEmpty();
        assertThat(reading.figures()).hasSize(1);
        assertThat(reading.figures().get(0).line()).isEqualTo(2);
    }

    @Test
    void readsTheSourcesThatRowsDescribe() {
        ExtractionResult reading = reader.read(HEADER + ",title,publisher,published,url,held\n" + ROW
                + ",Our Impact,NCMEC,2024-04,https://example.org,\n");
        assertThat(reading.sources())
                .containsExactly(new ExtractedSource(
                        "impact-2023", "Our Impact", "NCMEC", "2024-04", "https://example.org", null));
    }

    @Test
    void refusesATableWithoutRows() {
        assertThat(reader.read(HEADER + "\n").findings())
                .extracting(Finding::message)
                .containsExactly("no figure in the table: a row is missing below the names of the columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "US, > XX, > column area \"XX\" is not known; it must be a USPS code such as ME, or US for the nation",
                "cybertipline-reports > cybertip > column metric \"cybertip\" is not known; it must be a code such as missing-cases. A catalogue addition (import --catalogue) brings a new one",
                "2023 > 23 > column year is \"23\", not a year from 1984 to %d",
                "36200000 > 36.2e6 > column value is \"36.2e6\", not a number of at most 15 digits, without commas, such as 1571",
                "36200000 > 36300000 > column value is 36300000, but \"36.2 million\" is printed, which is 36200000",
                "rounded > exact > column qualifier is exact, but \"36.2 million\" is printed, which is rounded",
                "'rounded,' > 'rounded,31.12.2023' > column reference_date is \"31.12.2023\", not a day such as 2023-12-31",
                "sentence > image > column kind is \"image\", not \"sentence\" or \"table cell\"",
                "'US,' > 'ME,' > column metric \"cybertipline-reports\" is not published for Maine"
            })
    void namesWhatIsWrongWithARowAndItsLine(String right, String wrong, String message) {
        ExtractionResult reading = reader.read(HEADER + "\n" + ROW.replaceFirst(right, wrong) + "\n");
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
        assertThat(messages(reader.read(HEADER + "\n" + ROW.replace("impact-2023", code) + "\n")))
                .containsExactly("column source has 4001 characters; at most 100 are allowed");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        ExtractionResult reading =
                reader.read(HEADER.replace(",source", "") + "\n" + ROW.replace(",impact-2023", "") + "\n");
        assertThat(messages(reading)).singleElement().asString().startsWith("column source is missing");
    }

    @Test
    void refusesRowsThatAreTooShortAndTablesWithoutRows() {
        assertThat(messages(reader.read(HEADER + "\nUS,2023\n")))
                .containsExactly("row has 2 cells, the first line has 12");
        assertThat(messages(reader.read(HEADER))).singleElement().asString().startsWith("no figure in the table");
        assertThat(messages(reader.read(HEADER + "\n\"US,2023"))).hasSize(1);
    }

    private static List<String> messages(ExtractionResult reading) {
        assertThat(reading.figures()).isEmpty();
        return reading.findings().stream().map(Finding::message).toList();
    }
}
