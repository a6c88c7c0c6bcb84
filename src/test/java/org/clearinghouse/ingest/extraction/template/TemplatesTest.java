package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.PageReader;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final String SENTENCE =
            "Maine Data\n\nIn 2023, Maine welcomed 49 colleagues on the learning platform.";

    private final Templates bundled = Templates.loadBundled(CATALOGUE);

    @Test
    void asksAnOperatorsTemplates() {
        Templates extended = bundled.withTemplates(
                "own.txt",
                "connect-new-professionals state # colleagues & {platform}".replace("{platform}", "learning platform"));
        assertThat(read(bundled).figures()).isEmpty();
        assertThat(read(extended).figures())
                .extracting(ExtractedFigure::metric)
                .containsExactly("connect-new-professionals");
    }

    @Test
    void sharesTheBundledDefinitionsWithAnOperatorsTemplates() {
        Templates extended =
                bundled.withTemplates("own.txt", "connect-new-professionals state # {of}colleagues & !{traffick}");
        assertThat(read(extended).figures()).hasSize(1);
    }

    @Test
    void reportsANumberThatTwoMetricsOfOneGroupMatch() {
        Templates extended = bundled.withTemplates(
                "own.txt", "connect-new-professionals state # colleagues\nmissing-cases state # colleagues");
        ExtractionResult reading = read(extended);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::message)
                .contains("\"49\" is ambiguous: connect-new-professionals or missing-cases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "missing-cases > expected a metric, whose figure it is, and a pattern",
                "missing-things state # things > no metric has the code \"missing-things\"",
                "missing-cases mine # cases > \"mine\" is not one of nation, state, sheet, either, abroad",
                "missing-cases state # (cases > bad pattern: error parsing regexp: missing closing ): `# (cases`",
                "missing-cases state cases > no pattern says where the number stands (#)",
                "missing-cases state # {cases} > {cases} is not defined above"
            })
    void reportsABadTemplateWithItsFileAndLine(String template, String problem) {
        assertThatThrownBy(() -> bundled.withTemplates("own.txt", "\n" + template))
                .isInstanceOf(TemplateException.class)
                .hasMessage("own.txt:2: " + problem);
    }

    private static ExtractionResult read(Templates templates) {
        return new PageReader(CATALOGUE, templates).read(DocumentText.parse(SENTENCE));
    }
}
