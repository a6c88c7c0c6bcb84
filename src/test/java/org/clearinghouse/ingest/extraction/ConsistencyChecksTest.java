package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ConsistencyChecksTest {
    private static final CatalogueIndex CATALOGUE = new CatalogueIndex(Catalogue.loadBundled());

    @Test
    void removesEqualFiguresAndRoundedOnesBesideTheExactOne() {
        ExtractedFigure first = create("missing-cases", "11", Qualifier.EXACT);
        List<ExtractedFigure> figures = List.of(
                first,
                create("missing-cases", "11.0", Qualifier.EXACT),
                create("missing-cases", "11", Qualifier.AT_LEAST));
        assertThat(apply(figures).figures()).containsExactly(first);
    }

    @Test
    void warnsOfTwoValuesThatExcludeEachOther() {
        assertThat(check(
                        create("missing-cases", "11", Qualifier.EXACT), create("missing-cases", "12", Qualifier.EXACT)))
                .containsExactly("missing-cases of ME is printed twice differently: \"11\" (line 3) and \"12\"");
    }

    @Test
    void acceptsTwoValuesThatMayBothBeRight() {
        assertThat(check(
                        create("missing-cases", "11", Qualifier.EXACT),
                        create("missing-cases", "10", Qualifier.MORE_THAN)))
                .isEmpty();
    }

    @Test
    void warnsOfPartsThatDoNotAddUp() {
        assertThat(check(
                        create("missing-cases", "11", Qualifier.EXACT),
                        create("missing-cases-other", "9", Qualifier.EXACT),
                        create("missing-cases-orr", "1", Qualifier.EXACT),
                        create("missing-cases-social-services", "2", Qualifier.EXACT)))
                .containsExactly("the parts of missing-cases do not add up: 1 + 9 + 2 = 12, not 11");
    }

    @Test
    void warnsOfAFewPartsOnlyIfTheyExceedTheTotal() {
        assertThat(check(
                        create("missing-cases", "11", Qualifier.EXACT),
                        create("missing-cases-other", "9", Qualifier.EXACT)))
                .isEmpty();
        assertThat(check(
                        create("missing-cases", "11", Qualifier.EXACT),
                        create("missing-cases-other", "12", Qualifier.EXACT)))
                .hasSize(1);
    }

    @Test
    void showsTheFirstHundredWarningsOfADocument() {
        List<ExtractedFigure> figures = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> figures.add(create("missing-cases", "1" + i, Qualifier.EXACT)));
        IntStream.range(0, 3).forEach(i -> figures.add(create("missing-share-runaway", "1" + i, Qualifier.EXACT)));
        assertThat(apply(figures).findings())
                .hasSize(101)
                .last()
                .extracting(Finding::severity, Finding::message)
                .containsExactly(Severity.WARNING, "and 1 more findings");
    }

    @Test
    void refusesFiguresThatExceedALimit() {
        ExtractionResult refused = apply(Collections.nCopies(101, create("missing-cases", "11", Qualifier.EXACT)));
        assertThat(refused.figures()).isEmpty();
        assertThat(refused.sources()).isEmpty();
        assertThat(refused.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    private static ExtractionResult apply(List<ExtractedFigure> figures) {
        ExtractedSource source = new ExtractedSource("maine-2023", "Maine Data", "NCMEC", null, null, null);
        return ConsistencyChecks.apply(
                new ExtractionResult(DocumentForm.CSV, List.of(source), figures, List.of()), CATALOGUE);
    }

    private static List<String> check(ExtractedFigure... figures) {
        return apply(List.of(figures)).findings().stream().map(Finding::message).toList();
    }

    private static ExtractedFigure create(String metric, String value, Qualifier qualifier) {
        return new ExtractedFigure(
                "maine-2023",
                "ME",
                metric,
                2023,
                new BigDecimal(value),
                qualifier,
                value,
                null,
                CitationKind.SENTENCE,
                "quote",
                "line 3",
                null,
                null,
                3);
    }
}
