package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;

class OpenLabelGuardTest {

    @Test
    void marksNumbersNextToEachOtherWithoutHeads() {
        assertThat(mark(
                        row(100, 0, "Reports made available"),
                        join(row(112, 0, "11"), row(112, 200, "823")),
                        row(124, 0, "to Ohio")))
                .containsExactly("Reports made available", "11\uFFFD 823\uFFFD", "to Ohio");
    }

    @Test
    void marksANumberWhoseLabelMayBeBelow() {
        assertThat(mark(
                        join(row(100, 0, "calls to the hotline"), row(100, 200, "823")),
                        join(row(112, 0, "12"), row(112, 190, "cases in Ohio"))))
                .containsExactly("calls to the hotline 823\uFFFD", "12\uFFFD cases in Ohio");
    }

    @Test
    void marksANumberBetweenTheRowsOfATable() {
        assertThat(mark(
                        join(row(100, 0, "Utah"), row(100, 200, "52")),
                        row(106, 100, "51"),
                        join(row(112, 0, "Idaho"), row(112, 200, "53"))))
                .containsExactly("Utah 52\uFFFD", "51\uFFFD", "Idaho 53\uFFFD");
    }

    @Test
    void marksNumbersInBoxesOfProseNextToEachOther() {
        assertThat(mark(
                        row(100, 0, "NCMEC handled 11 cases of"),
                        row(105, 200, "NCMEC reviewed 12 submissions of"),
                        row(112, 0, "missing children in 2023.")))
                .containsExactly(
                        "NCMEC handled 11\uFFFD cases of",
                        "NCMEC reviewed 12\uFFFD submissions of",
                        "missing children in 2023.");
    }

    @Test
    void marksNumbersBelowHeadingsNextToEachOther() {
        assertThat(mark(
                        join(row(100, 0, 13, "Iowa 2016"), row(100, 120, 13, "Ohio 2022")),
                        row(115, 0, "NCMEC handled 11 cases of In 2022 it reviewed")))
                .last()
                .isEqualTo("NCMEC handled 11\uFFFD cases of In 2022 it reviewed");
    }

    @Test
    void keepsTheNumbersOfATable() {
        List<TextRow> table = List.of(
                join(row(100, 0, "State"), row(100, 100, "Cases"), row(100, 200, "Reports")),
                join(row(112, 0, "Ohio"), row(112, 100, "21"), row(112, 200, "1,500")),
                join(row(124, 0, "Utah"), row(124, 100, "31"), row(124, 200, "1,600")));
        List<PageRegion> regions = List.of(new PageRegion(table));
        assertThat(OpenLabelGuard.mark(regions, 1, new ArrayList<>())).isEqualTo(regions);
    }

    @Test
    void keepsTheNumbersOfYearsBelowTheirHead() {
        assertThat(mark(
                        join(row(100, 0, "Calendar year"), row(100, 100, "reports resolved to Guam")),
                        join(row(112, 0, "2019"), row(112, 150, "318")),
                        join(row(124, 0, "2020"), row(124, 150, "402"))))
                .endsWith("2019 318", "2020 402");
    }

    @Test
    void keepsTheNumbersOfSentencesBesideOpenLabels() {
        assertThat(mark(
                        join(row(100, 0, "11"), row(100, 200, "823")),
                        row(112, 0, "calls"),
                        row(130, 0, "In the year 2023 the center handled 612 cases of missing children"),
                        row(142, 0, "and 14 of another kind.")))
                .containsExactly(
                        "11\uFFFD 823\uFFFD",
                        "calls",
                        "In the year 2023 the center handled 612 cases of missing children",
                        "and 14 of another kind.");
    }

    @Test
    void reportsWhyNumbersAreNotRead() {
        List<Finding> findings = new ArrayList<>();
        List<TextRow> rows = List.of(join(row(112, 0, "11"), row(112, 200, "823")), row(124, 0, "calls"));
        OpenLabelGuard.mark(List.of(new PageRegion(rows)), 3, findings);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.page()).isEqualTo(3);
            assertThat(finding.message()).contains("which label is whose");
        });
    }

    private static List<String> mark(TextRow... rows) {
        return OpenLabelGuard.markRows(List.of(rows)).stream()
                .map(TextRow::text)
                .toList();
    }
}
