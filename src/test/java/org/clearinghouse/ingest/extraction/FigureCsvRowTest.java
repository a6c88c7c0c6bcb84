package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCsvRowTest {
    private static final String HEADER = String.join(",", FigureCsvReader.COLUMNS) + ",title,publisher,published\n";
    private static final String ROW = "ME,2023,missing-cases,11,11,exact,,maine-2023,line 3,sentence,,";

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
                "11,11,exact > 11,nearly 11,exact > column qualifier is exact, but \"nearly 11\" is printed, which is nearly"
            })
    void refusesAFigureThatContradictsItself(String right, String wrong, String message) {
        FigureCsvRow row = read(ROW.replace(right, wrong) + ",,,");
        assertThat(row.readFigure()).isEmpty();
        assertThat(row.problems()).extracting(Finding::message).containsExactly(message);
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

    @Test
    void refusesAMonthThatDoesNotExist() {
        FigureCsvRow row = read(ROW + ",Maine Data,NCMEC,2024-13");
        row.readSource();
        assertThat(row.problems())
                .extracting(Finding::message)
                .containsExactly("column published is \"2024-13\", not a year, month or day such as 2024, 2024-04 or"
                        + " 2024-04-30");
    }

    private static FigureCsvRow read(String row) {
        return new FigureCsvRow(
                CsvReader.builder().ofNamedCsvRecord(HEADER + row + "\n").stream()
                        .findFirst()
                        .orElseThrow(),
                new CatalogueIndex(Catalogue.loadBundled()));
    }
}
