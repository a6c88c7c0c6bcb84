package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.attribution.CounterDetector;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class FigureAssemblerTest {
    private static final String CASES = "In 2023, NCMEC handled more than 11 cases of missing children from Maine.";

    private final FigureAssembler assembler = new FigureAssembler(
            new CatalogueIndex(SheetPassages.CATALOGUE),
            Optional.of(2023),
            new CounterDetector(List.of(), List.of()),
            Footnotes.find(List.of()));

    @Test
    void assemblesAFigureWithItsCitation() {
        add("\n\n" + CASES, Map.of(0, "ME"));
        assertThat(assembler.findings()).isEmpty();
        assertThat(assembler.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("11");
            assertThat(figure.qualifier()).isEqualTo(Qualifier.MORE_THAN);
            assertThat(figure.printed()).isEqualTo("more than 11");
            assertThat(figure.kind()).isEqualTo(CitationKind.SENTENCE);
            assertThat(figure.quote()).isEqualTo(CASES);
            assertThat(figure.locator()).isEqualTo("line 3");
            assertThat(figure.referenceDate()).isNull();
        });
    }

    @Test
    void givesFiguresToDateTheirDay() {
        add("As of January 31, 2023, NCMEC CONNECT had more than 18,000 registered users.", Map.of(0, "US"));
        assertThat(assembler.figures()).singleElement().satisfies(figure -> assertThat(figure.referenceDate())
                .isEqualTo(LocalDate.of(2023, 1, 31)));
    }

    @Test
    void refusesAFigureOfAnotherState() {
        add(CASES.replace("Maine", "Ohio"), Map.of(0, "OH"));
        assertThat(assembler.figures()).isEmpty();
        assertThat(assembler.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(Severity.ERROR, "a figure of Ohio in the page of Maine"));
    }

    @Test
    void reportsANumberThatIsNoFigure() {
        add("In 2023, NCMEC planted 11 trees in Maine.", Map.of());
        assertThat(assembler.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(Severity.UNMATCHED, "\"11\" matches no template"));
    }

    @Test
    void doesNotReportTheRepetitionOfAFigure() {
        add(CASES.replace("more than 11", "87"), Map.of(0, "ME"));
        add("Of the 87, 60 were trees.", Map.of());
        assertThat(assembler.findings()).extracting(Finding::message).containsExactly("\"60\" matches no template");
    }

    @Test
    void doesNotReportPronouns() {
        add("No child should be alone, not even one.", Map.of());
        assertThat(assembler.findings()).isEmpty();
    }

    private void add(String sheet, Map<Integer, String> areas) {
        PassageCandidates numbers = SheetPassages.readLast(sheet);
        assembler.add(numbers, "ME", areas);
    }
}
