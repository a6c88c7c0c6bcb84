package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createCitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.persistence.CitationEntity;
import org.junit.jupiter.api.Test;

class ConflictCheckTest {
    private static final CitationEntity NEW = createCitation("new", "notes", Qualifier.EXACT, "13");

    @Test
    void namesEveryContradictingCitationInTheOrderOfSources() {
        assertThat(check(
                        NEW,
                        createCitation("b", "zebra", Qualifier.EXACT, "12"),
                        createCitation("a", "aardvark", Qualifier.EXACT, "14")))
                .extracting(Finding::message)
                .containsExactly("ME:missing-cases:2023: \"13\" (notes) and \"14\" (aardvark), \"12\" (zebra) "
                        + "cannot both be right.");
    }

    @Test
    void namesTenOfManyContradictions() {
        CitationEntity[] citations = Stream.concat(
                        Stream.of(NEW),
                        IntStream.range(10, 30)
                                .mapToObj(i -> createCitation("d", "source-" + i, Qualifier.EXACT, "1" + i)))
                .toArray(CitationEntity[]::new);
        assertThat(check(citations))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .endsWith("\"119\" (source-19) and 10 more cannot both be right.")
                .doesNotContain("source-20");
    }

    @Test
    void acceptsCitationsThatCanStandForTheSameValue() {
        assertThat(check(NEW, createCitation("a", "other", Qualifier.MORE_THAN, "10")))
                .isEmpty();
    }

    @Test
    void ignoresConflictsBetweenOtherDocuments() {
        assertThat(check(
                        createCitation("a", "one", Qualifier.EXACT, "12"),
                        createCitation("b", "other", Qualifier.EXACT, "14")))
                .isEmpty();
    }

    @Test
    void reportsAConflictWithinTheDocumentOnce() {
        assertThat(check(NEW, createCitation("new", "other", Qualifier.EXACT, "14")))
                .hasSize(1);
    }

    @Test
    void acceptsRunningTotalsThatGrow() {
        CitationEntity earlier = createCitation("a", "one", Qualifier.EXACT, "12");
        CitationEntity later = createCitation("new", "other", Qualifier.EXACT, "14");
        makeRunningTotal(earlier, LocalDate.of(2015, 1, 31));
        makeRunningTotal(later, LocalDate.of(2015, 4, 30));
        assertThat(check(earlier, later)).isEmpty();
        makeRunningTotal(later, LocalDate.of(2014, 12, 31));
        assertThat(check(earlier, later)).hasSize(1);
    }

    private static void makeRunningTotal(CitationEntity citation, LocalDate countedOn) {
        citation.metric = "hotline-calls-to-date";
        citation.referenceDate = countedOn;
    }

    private static List<Finding> check(CitationEntity... citations) {
        return ConflictCheck.check(
                "new", Map.of(citations[0].observationKey(), List.of(citations)), Set.of("hotline-calls-to-date"));
    }
}
