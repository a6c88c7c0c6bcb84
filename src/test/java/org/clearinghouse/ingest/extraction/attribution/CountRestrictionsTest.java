package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountRestrictionsTest {
    private static final String CASES = "In 2023, NCMEC handled 11 cases of missing children from Maine";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                " per 100,000 residents. | is a rate, and no count",
                " for every 1,000 children. | is a rate, and no count",
                " each. | counts each of several, and not all of them",
                ", rounded to thousands. | is in another unit, as its sentence says",
                ", not counting runaways. | leaves out a part, as its sentence says",
                ", excluding runaways. | leaves out a part, as its sentence says",
                ", runaways excluded. | leaves out a part, as its sentence says",
                " who were under five. | counts children of some ages only",
                " over ten years old. | counts children of some ages only",
                " that ended in death. | counts a part, which its sentence describes",
                " still open from 2019. | counts a part, which its sentence describes",
                " whose parents had moved. | counts a part, which its sentence describes",
                " within 24 hours. | counts a part, which its sentence describes",
                " dating back to 1990. | counts cases of other years",
                ", double-counted. | counts some of them twice",
                ", as it hopes to do again. | is intended, supposed or denied, and counts nothing that happened",
                " (Portland only). | counts one part only, as its sentence says",
                " alone in one weekend. | counts one part only, as its sentence says",
                ". | -",
                " in 2023. | -",
                ", including 4 runaways. | -",
                " and reviewed 45 submissions. | -",
                ", excluding 2 that were withdrawn. | -"
            })
    void findsWhatRestrictsACountBehindIt(String rest, String reason) {
        PassageCandidates numbers = SheetPassages.readLast(CASES + (rest.matches("[.,].*") ? "" : " ") + rest);
        assertThat(CountRestrictions.findProblem(numbers.candidates().get(0), numbers))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2023, NCMEC handled one of every 11 cases of missing children from Maine. | is part of a rate, and"
                        + " no count",
                "In 2023, the CyberTipline received 36 million reports, all from one company. | counts what one"
                        + " company reported",
                "In 2023, the CyberTipline received 36 million reports, every one from a single platform. | counts"
                        + " what one company reported",
                "Reports of online enticement to the CyberTipline rose. In 2022, it received 80,524 reports. | may"
                        + " count the kind of reports that the words around it name",
                "In 2023, NCMEC handled all but 12 cases of missing children. | counts what the sentence excludes or"
                        + " denies",
                "In 2023, NCMEC handled none of the 13 cases of missing children. | counts what the sentence excludes"
                        + " or denies",
                "In 2023, NCMEC reopened 11 cases of missing children. | counts what was done with a part, and not the"
                        + " whole",
                "It also handled another 17 cases of missing children. | is an addition to another count",
                "It also handled 17 additional cases of missing children. | is an addition to another count",
                "In 2023, NCMEC handled 18 cases of missing girls. | counts some of the children only",
                "In 2023, NCMEC denied it handled 18 cases of missing children. | 'is intended, supposed or denied,"
                        + " and counts nothing that happened'",
                "Cases of missing children (under 12): 3 | counts children of some ages only",
                "Cases of missing children [goal]: 7 | 'is intended, supposed or denied, and counts nothing that"
                        + " happened'",
                "In 2023, 11 cases of missing children (Hispanic: 4) were handled. | is beside a label in brackets,"
                        + " which names a part",
                "In 2023, NCMEC handled 11 of the 1,200 cases of missing children. | is the whole of which NCMEC"
                        + " handled a part",
                "In 2022, Facebook sent reports to the CyberTipline, which received 21 million reports. | counts what"
                        + " one company reported",
                "In 2017, the CyberTipline received 9 million reports through Messenger. | counts what one company"
                        + " reported",
                "In 2023, a sister organization of NCMEC handled 11 cases of missing children. | is counted by another"
                        + " organization than NCMEC",
                "In 2023, NCMEC's predecessor handled 11 cases of missing children. | is counted by another"
                        + " organization than NCMEC",
                "In 2023, NCMEC's Canadian counterpart handled 11 cases of missing children. | is counted by another"
                        + " organization than NCMEC",
                "In 2023, the charity, unlike NCMEC, handled 11 cases of missing children. | is counted by another"
                        + " organization than NCMEC",
                "In 2019, the Canadian CyberTipline received 5,000 reports of child sexual exploitation. | is counted"
                        + " by another organization than NCMEC",
                "In 2018, Cybertip.ca received 6,000 reports of child sexual exploitation for the CyberTipline. | is"
                        + " counted by another organization than NCMEC"
            })
    void findsWhatRestrictsACountBeforeIt(String sentence, String reason) {
        assertThat(findProblem(sentence)).isEqualTo(reason.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, NCMEC handled 11 cases of missing boys and girls from Maine.",
                "Another 12 families were supported by Team HOPE.",
                "In 2023, NCMEC and its partners handled 11 cases of missing children from Maine.",
                "In 2022, the CyberTipline received 32 million reports, of which 80,524 were about online enticement."
                        + " In 2023, it received 36 million reports.",
                "12 cases of missing children were handled (Maine: 3).",
                "In 2015, the CyberTipline received 4 million reports, mostly from Facebook."
            })
    void keepsCountsOfTheWhole(String sentence) {
        assertThat(findProblem(sentence)).isNull();
    }

    @Test
    void leavesARestrictionToItsOwnNumber() {
        PassageCandidates numbers =
                SheetPassages.readLast(CASES + "; 45 submissions were reviewed, not counting duplicates.");
        assertThat(CountRestrictions.findProblem(numbers.candidates().get(0), numbers))
                .isNull();
        assertThat(CountRestrictions.findProblem(numbers.candidates().get(1), numbers))
                .startsWith("leaves out");
    }

    private static String findProblem(String sentence) {
        PassageCandidates numbers = SheetPassages.readLast(sentence);
        FigureCandidate last = numbers.candidates().stream()
                .filter(FigureCandidate::isMatched)
                .reduce((first, next) -> next.metric().equals(first.metric()) ? next : first)
                .orElseThrow();
        return CountRestrictions.findProblem(last, numbers);
    }
}
