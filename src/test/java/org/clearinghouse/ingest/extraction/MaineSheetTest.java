package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.CitationKind;
import org.junit.jupiter.api.Test;

class MaineSheetTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();

    private final ExtractionResult reading = read("/documents/maine-2023.txt");

    @Test
    void readsTheTwentyFiguresAndNothingElse() {
        assertThat(reading.figures())
                .extracting(figure -> "%s %s %s %s \"%s\" line %d"
                        .formatted(
                                figure.area(),
                                figure.metric(),
                                figure.value().toPlainString(),
                                figure.qualifier(),
                                figure.printed(),
                                figure.line()))
                .containsExactly(
                        "US cybertipline-reports 36200000 ROUNDED \"36.2 million\" line 15",
                        "US cybertipline-content 105000000 MORE_THAN \"more than 105 million\" line 15",
                        "ME cybertipline-reports-to-law-enforcement 1571 EXACT \"1,571\" line 15",
                        "US cvip-identified-children 27130 EXACT \"27,130\" line 17",
                        "ME cvip-submissions 45 EXACT \"45\" line 17",
                        "US missing-cases 28886 EXACT \"28,886\" line 21",
                        "US missing-cases-social-services 22442 EXACT \"22,442\" line 21",
                        "US missing-social-services-likely-trafficked 19 ROUNDED \"19%\" line 21",
                        "ME missing-cases 11 EXACT \"11\" line 23",
                        "ME missing-cases-social-services 2 EXACT \"2\" line 25",
                        "ME missing-cases-other 9 EXACT \"9\" line 26",
                        "ME missing-cases-orr 0 EXACT \"0\" line 27",
                        "US trafficking-reports 18400 MORE_THAN \"more than 18,400\" line 31",
                        "US team-hope-supported 5759 EXACT \"5,759\" line 35",
                        "ME team-hope-supported 12 EXACT \"12\" line 35",
                        "ME family-advocacy-connected 5 EXACT \"5\" line 35",
                        "US team-adam-incidents 57 EXACT \"57\" line 37",
                        "US team-adam-long-term-cases 146 EXACT \"146\" line 37",
                        "US connect-registered-users 18000 MORE_THAN \"more than 18,000\" line 41",
                        "ME connect-new-professionals 49 EXACT \"49\" line 41");
        assertThat(reading.figures()).allMatch(figure -> figure.year() == 2023);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void quotesSentencesWithoutMarkup() {
        assertThat(figure("ME", "cybertipline-reports-to-law-enforcement").quote())
                .isEqualTo("In 2023, 1,571 CyberTipline reports were made available to law enforcement in Maine.");
    }

    @Test
    void quotesTheRowsOfTheTableWithTheirLabels() {
        ExtractedFigure other = figure("ME", "missing-cases-other");
        assertThat(other.kind()).isEqualTo(CitationKind.TABLE_CELL);
        assertThat(other.quote()).isEqualTo("Other Missing Children Cases 9");
        assertThat(other.locator()).isEqualTo("row Other Missing Children Cases");
    }

    @Test
    void citesTheSheetItself() {
        assertThat(reading.sources())
                .containsExactly(new ExtractedSource(
                        "maine-2023",
                        "Maine Data",
                        "National Center for Missing & Exploited Children",
                        null,
                        null,
                        "the full text of the page"));
    }

    @Test
    void readsTheWholeTableOfPublishedFigures() {
        ExtractionResult table = read("/documents/published-figures.csv");
        assertThat(table.figures()).hasSize(137);
        assertThat(table.sources()).hasSize(11);
        assertThat(table.findings()).isEmpty();
    }

    private ExtractedFigure figure(String area, String metric) {
        List<ExtractedFigure> found = reading.figures().stream()
                .filter(figure -> figure.area().equals(area) && figure.metric().equals(metric))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ExtractionResult read(String resource) {
        try (InputStream bytes = MaineSheetTest.class.getResourceAsStream(resource)) {
            return new DocumentReader(CATALOGUE, Templates.loadBundled(CATALOGUE)).read(bytes.readAllBytes(), resource);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
