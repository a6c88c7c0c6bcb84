package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;

class HeaderFooterFilterTest {

    @Test
    void keepsARepeatedHeaderOnTheFirstPageOnly() {
        assertThat(filter(
                        List.of(row(30, 0, "Fact sheets"), row(72, 0, "One")),
                        List.of(row(30, 0, "Fact sheets"), row(72, 0, "Two"))))
                .containsExactly(List.of("Fact sheets", "One"), List.of("Two"));
    }

    @Test
    void removesARepeatedFooterFromEveryPage() {
        assertThat(filter(
                        List.of(row(72, 0, "One"), row(740, 0, "1-800-843-5678")),
                        List.of(row(72, 0, "Two"), row(740, 0, "1-800-843-5678"))))
                .containsExactly(List.of("One"), List.of("Two"));
    }

    @Test
    void removesPageNumbers() {
        assertThat(filter(
                        List.of(row(72, 0, "One"), row(740, 0, "Page 1 of 2")),
                        List.of(row(72, 0, "Two"), row(740, 0, "- 2 -"))))
                .containsExactly(List.of("One"), List.of("Two"));
    }

    @Test
    void keepsANumberOfAnotherPageOrWithoutAGap() {
        assertThat(filter(List.of(row(72, 0, "One"), row(740, 0, "7")))).containsExactly(List.of("One", "7"));
        assertThat(filter(List.of(row(72, 0, "One"), row(84, 0, "1")))).containsExactly(List.of("One", "1"));
    }

    @Test
    void removesTheLinesThatABrowserPrints() {
        assertThat(filter(List.of(
                        row(30, 0, "1/31/24, 10:15 AM Maine Data"),
                        row(72, 0, "Text"),
                        row(760, 0, "https://example.org/maine 1/1"))))
                .containsExactly(List.of("Text"));
    }

    @SafeVarargs
    private static List<List<String>> filter(List<TextRow>... pages) {
        List<List<TextRow>> rowsOfPages = new ArrayList<>();
        for (List<TextRow> page : pages) {
            rowsOfPages.add(page);
        }
        return HeaderFooterFilter.filter(rowsOfPages, new ArrayList<>()).stream()
                .map(rows -> rows.stream().map(TextRow::text).toList())
                .toList();
    }

    @Test
    void reportsAFooterWithANumberAmongWords() {
        List<Finding> findings = new ArrayList<>();
        List<List<TextRow>> pages = List.of(
                List.of(row(72, 0, "One"), row(740, 0, "NCMEC handled 11 cases")),
                List.of(row(72, 0, "Two"), row(740, 0, "NCMEC handled 11 cases")));
        HeaderFooterFilter.filter(pages, findings);
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("footer"));
    }
}
