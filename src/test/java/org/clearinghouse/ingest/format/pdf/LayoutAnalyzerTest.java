package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.boldRow;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class LayoutAnalyzerTest {

    @Test
    void separatesParagraphsAtGaps() {
        assertThat(analyze(region(row(100, 0, "One line"), row(112, 0, "and another."), row(140, 0, "A paragraph."))))
                .containsExactly("One line", "and another.", "", "A paragraph.");
    }

    @Test
    void marksHeadings() {
        assertThat(analyze(region(boldRow(100, 0, "Missing Children"), row(112, 0, "A line of text."))))
                .containsExactly("# Missing Children", "A line of text.");
    }

    @Test
    void joinsTheLinesOfAHeading() {
        assertThat(analyze(region(
                        row(100, 0, 20, "Missing and Ex-"), row(124, 0, 20, "ploited Children"), row(160, 0, "Text."))))
                .containsExactly("# Missing and Ex-ploited Children", "", "Text.");
    }

    @Test
    void separatesTheCellsOfATable() {
        assertThat(analyze(region(
                        join(row(100, 0, "Cases"), row(100, 100, "12")),
                        join(row(112, 0, "Others"), row(112, 100, "1,345")))))
                .containsExactly("Cases\t12", "Others\t1,345");
    }

    @Test
    void keepsTheColumnsOfEmptyCells() {
        assertThat(analyze(region(
                        join(row(100, 100, "2022"), row(100, 160, "2023")),
                        join(row(112, 0, "Cases"), row(112, 100, "12"), row(112, 160, "14")))))
                .containsExactly("|  | 2022 | 2023 |", "Cases\t12\t14");
    }

    @Test
    void separatesRegions() {
        assertThat(analyze(region(row(100, 0, "Left.")), region(row(100, 200, "Right."))))
                .containsExactly("Left.", "", "Right.");
    }

    @Test
    void continuesASentenceInTheNextColumn() {
        PageRegion left = region(
                row(100, 0, "The text of a column"),
                row(112, 0, "goes on in the next"),
                row(124, 0, "if its last line is"));
        assertThat(analyze(left, region(row(100, 200, "full."))))
                .containsExactly("The text of a column", "goes on in the next", "if its last line is", "full.");
    }

    @Test
    void numbersTheLinesOfEachPage() {
        List<TextLine> lines = LayoutAnalyzer.analyze(
                List.of(List.of(region(row(100, 0, "One."))), List.of(region(row(100, 0, "Two.")))), headings());
        assertThat(lines)
                .containsExactly(new TextLine(1, 1, "One."), new TextLine(1, 1, ""), new TextLine(2, 1, "Two."));
    }

    private static List<String> analyze(PageRegion... regions) {
        return LayoutAnalyzer.analyze(List.of(Arrays.asList(regions)), headings()).stream()
                .map(TextLine::text)
                .toList();
    }

    private static PageRegion region(TextRow... rows) {
        return new PageRegion(List.of(rows));
    }

    /** Text of 10 points that is not bold. */
    private static HeadingDetector headings() {
        return new HeadingDetector(List.of(glyphs(0, 0, "A text of its own")));
    }
}
