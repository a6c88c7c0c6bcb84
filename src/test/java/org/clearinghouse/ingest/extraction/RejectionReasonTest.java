package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.attribution.CounterDetector;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionReasonTest {
    private static final CatalogueIndex CATALOGUE = new CatalogueIndex(SheetPassages.CATALOGUE);
    private static final String CASES = "In 2023, NCMEC handled 11 cases of missing children from Maine.";

    @Test
    void acceptsAFigureWhoseMetricYearAndAreaAreKnown() {
        assertThat(findReason(CASES, "ME", 2023)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "In 2023, NCMEC handled 11 cases of missing children. > > 2023 > may be missing-cases, but the text names no area for it",
                "NCMEC handled 11 cases of missing children. > ME > > 'may be missing-cases, but its year is not said'",
                "NCMEC has handled more than 11 cases of missing children. > ME > 2023 > 'may count from the start, and not one year'",
                "In fiscal year 2023, NCMEC handled 11 cases of missing children. > ME > 2023 > 'is of a fiscal year, which is no calendar year'",
                "In 2023, 11 cases of missing children were handled. > US > 2023 > 'may be missing-cases, but who counted it is not said'",
                "In 2023, the sheriff's staff handled 11 cases of missing children. > ME > 2023 > 'may be missing-cases, but another organization than NCMEC counted it'",
                "In 2023, NCMEC handled 11.5 cases of missing children. > ME > 2023 > is not a whole number, but missing-cases is a count",
                "In 2023, NCMEC handled up to 11 cases of missing children. > ME > 2023 > has a qualifier without a definite meaning",
                "By 2023, NCMEC handled 11 cases of missing children. > ME > 2023 > 'may count from the start, and not one year'",
                "In 2023, NCMEC handled 11 cases of missing children from the Ohio Valley. > > 2023 > 'may be missing-cases, but of another place than a whole state or the nation'",
                "In 2023, NCMEC handled 11 cases of missing children each. > ME > 2023 > 'counts each of several, and not all of them'",
                "In 2023, NCMEC handled a hundred and five cases of missing children. > ME > 2023 > 'is a number in several words, which are not read; write it in digits'",
                "In 2023, NCMEC handled \uFFFD59 cases of missing children. > ME > 2023 > 'is not shown whole, or cannot be read'",
                "In 2023, NCMEC planted 11 trees. > ME > 2023 > matches no template",
                "In 2023, the CyberTipline received 36 reports. > ME > 2023 > may be cybertipline-reports, which is not published for Maine"
            })
    void saysWhyANumberIsNoFigure(String sentence, String area, Integer year, String reason) {
        assertThat(findReason(sentence, area, year)).isEqualTo(reason);
    }

    @Test
    void ignoresPronounsAndUnmatchedYears() {
        assertThat(RejectionReason.isIgnorable(findFirst("No child should be alone.")))
                .isTrue();
        assertThat(RejectionReason.isIgnorable(findFirst("NCMEC planted 2019 trees.")))
                .isTrue();
        assertThat(RejectionReason.isIgnorable(findFirst("NCMEC planted 11 trees.")))
                .isFalse();
    }

    @Test
    void takesOnlyNumbersThatAreTooLongForErrors() {
        assertThat(RejectionReason.getSeverity(findFirst("NCMEC planted " + "9".repeat(16) + " trees.")))
                .isEqualTo(Severity.ERROR);
        assertThat(RejectionReason.getSeverity(findFirst("NCMEC planted 11 trees.")))
                .isEqualTo(Severity.UNMATCHED);
    }

    @Test
    void warnsOfACountThatCannotBeRead() {
        assertThat(RejectionReason.getSeverity(findFirst(CASES.replace("11", "11r"))))
                .isEqualTo(Severity.WARNING);
        assertThat(RejectionReason.getSeverity(findFirst(CASES.replace("11", "11.5"))))
                .isEqualTo(Severity.WARNING);
        assertThat(RejectionReason.getSeverity(findFirst(CASES.replace("11", "up to 11"))))
                .isEqualTo(Severity.UNMATCHED);
        assertThat(RejectionReason.getSeverity(findFirst("NCMEC planted 11r trees.")))
                .isEqualTo(Severity.UNMATCHED);
    }

    private static FigureCandidate findFirst(String sentence) {
        return SheetPassages.readLast(sentence).candidates().get(0);
    }

    private static String findReason(String sentence, String area, Integer year) {
        PassageCandidates numbers = SheetPassages.readLast(sentence);
        CounterDetector counters = new CounterDetector(List.of(numbers), List.of());
        return new RejectionReason(CATALOGUE, Optional.ofNullable(year), counters)
                .findReason(numbers.candidates().get(0), numbers, area, area == null ? "ME" : area);
    }
}
