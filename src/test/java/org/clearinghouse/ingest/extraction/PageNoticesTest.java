package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNoticesTest {
    private static final String CASES = "In 2023, NCMEC handled 11 cases of missing children from Ohio.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMPLE - figures below are fictitious\n\nOhio Data\n\n" + CASES,
                "Ohio Data\n\n" + CASES + "\n\nAll numbers on this page are invented.",
                "Ohio Data\n\nThis page has sample data.\n\n" + CASES
            })
    void refusesInventedFigures(String page) {
        assertThat(findProblems(page)).contains(Problem.NOT_REAL).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ohio Data (figures in thousands)\n\n" + CASES,
                "Ohio Data\n\nNumbers in millions\n\n" + CASES,
                "Ohio Data\n\n" + CASES + "\n\nNote: all figures are rounded to the nearest hundred."
            })
    void refusesFiguresInAnotherUnit(String page) {
        assertThat(findProblems(page)).contains(Problem.SCALED_BY_HEADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ohio Data\n\n" + CASES
                        + "\n\nCorrection: an earlier version of this page was wrong. The number of cases was 17, not 11.",
                "Ohio Data\n\nCorrection: an earlier version misstated a figure. " + CASES,
                "Ohio Data\n\n\"" + CASES + "\" the mayor claimed. That is false, NCMEC says: it was 17.",
                "Ohio Data\n\nErratum. Replace \"11\" by \"17\". " + CASES,
                "Ohio Data\n\n" + CASES + " NCMEC disputes this."
            })
    void refusesWhatIsCorrectedOrDisputed(String page) {
        PageNotices notices = new PageNotices(SheetPassages.readAll(page));
        assertThat(findProblems(page)).contains(Problem.CORRECTED).doesNotContainNull();
        assertThat(notices.createFindings())
                .isNotEmpty()
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figures exclude runaways.",
                "* Only runaways are shown.",
                "Numbers for 2023 are through August.",
                "The years are federal fiscal years.",
                "Cases are reported by state clearinghouses.",
                "These are our targets.",
                "All values are per million residents.",
                "Runaways are not included."
            })
    void warnsOfNotesThatRestrictFigures(String note) {
        PageNotices notices = new PageNotices(SheetPassages.readAll("Ohio Data\n\n" + CASES + "\n\n" + note));
        assertThat(notices.createFindings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All figures are from NCMEC.",
                "Figures are for calendar year 2023.",
                "Only 12 of these cases are shown.",
                "The center reports its figures every year."
            })
    void leavesNotesThatRestrictNothing(String note) {
        assertThat(new PageNotices(SheetPassages.readAll("Ohio Data\n\n" + CASES + "\n\n" + note)).createFindings())
                .isEmpty();
    }

    @Test
    void refusesFiguresBelowTheHeadingOfAnotherPlace() {
        assertThat(findProblems("# NCMEC in Ohio, 2023\n\n## Franklin County\n\nCases of missing children: 11"))
                .containsExactly(Problem.OTHER_PLACE);
        assertThat(findProblems("# NCMEC in Ohio, 2023\n\n## Across the state\n\nCases of missing children: 11"))
                .containsOnlyNulls();
    }

    @Test
    void leavesOtherPagesAsTheyAre() {
        String page =
                "Ohio Data\n\n" + CASES + "\n\nThe Department of Corrections helped. It gave a sample of its work.";
        PageNotices notices = new PageNotices(SheetPassages.readAll(page));
        assertThat(findProblems(page)).containsOnlyNulls();
        assertThat(notices.createFindings()).isEmpty();
    }

    private static List<Problem> findProblems(String page) {
        return new PageNotices(SheetPassages.readAll(page))
                .markDoubtful().stream()
                        .flatMap(passage -> passage.candidates().stream())
                        .map(FigureCandidate::number)
                        .map(number -> number.problem())
                        .toList();
    }
}
