package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.persistence.CitationEntity;
import org.junit.jupiter.api.Test;

class WithdrawalCheckTest {

    @Test
    void warnsOfMoreThanAThirdOfTheFigures() {
        assertThat(check(store(2000, 2001, 2002), createFigures(2001, 2005, 2006)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message())
                            .isEqualTo(
                                    "2 of the 3 figures of maine-notes are not in this document, which would withdraw"
                                            + " them: ME:missing-cases:2000 \"12\", ME:missing-cases:2002 \"12\".");
                });
    }

    @Test
    void acceptsTheLossOfAThirdIfAnotherFigureIsAdded() {
        assertThat(check(store(2000, 2001, 2002), createFigures(2001, 2002, 2003)))
                .isEmpty();
    }

    @Test
    void warnsOfTheLossOfOneFigureIfNoneIsAdded() {
        assertThat(check(store(2000, 2001, 2002), createFigures(2001, 2002))).hasSize(1);
    }

    @Test
    void acceptsChangedValuesAndAddedFigures() {
        assertThat(check(store(2000), createFigures(2000))).isEmpty();
        assertThat(check(store(2000), createFigures(2000, 2001))).isEmpty();
        assertThat(check(List.of(), createFigures(2000))).isEmpty();
    }

    @Test
    void comparesEachSourceWithItsOwnFigures() {
        List<CitationEntity> stored = Stream.concat(
                        store(2000).stream(),
                        Stream.of(ExtractedFigures.createCitation("d", "other", Qualifier.EXACT, "5")))
                .toList();
        assertThat(check(stored, createFigures(2000)))
                .extracting(Finding::message)
                .containsExactly("1 of the 1 figures of other are not in this document, which would withdraw them:"
                        + " ME:missing-cases:2023 \"5\".");
    }

    @Test
    void listsTheFirstTen() {
        assertThat(check(store(IntStream.range(1990, 2002).toArray()), createFigures(2010)))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("12 of the 12 figures")
                .contains("1999 \"12\" and 2 more.")
                .doesNotContain("2000");
    }

    private static List<Finding> check(Collection<CitationEntity> stored, ExtractedFigure... figures) {
        return WithdrawalCheck.check(createResult(figures), stored);
    }

    private static ExtractedFigure[] createFigures(int... years) {
        return IntStream.of(years).mapToObj(year -> createFigure(year, "13", 1)).toArray(ExtractedFigure[]::new);
    }

    private static List<CitationEntity> store(int... years) {
        return IntStream.of(years).mapToObj(WithdrawalCheckTest::createCitation).toList();
    }

    private static CitationEntity createCitation(int year) {
        CitationEntity citation = ExtractedFigures.createCitation("d", ExtractedFigures.SOURCE, Qualifier.EXACT, "12");
        citation.year = year;
        return citation;
    }
}
