package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.boldRow;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingDetectorTest {

    private final HeadingDetector headings =
            new HeadingDetector(List.of(glyphs(100, 0, "text of the usual size"), glyphs(112, 0, 18, "Large")));

    @Test
    void detectsLargerText() {
        assertThat(isHeading(row(100, 0, 12, "Maine Data"))).isTrue();
        assertThat(isHeading(row(100, 0, 11, "Maine Data"))).isFalse();
    }

    @Test
    void detectsBoldTextThatIsNotASentence() {
        assertThat(isHeading(boldRow(100, 0, "Missing Children"))).isTrue();
        assertThat(isHeading(boldRow(100, 0, "Children are missing."))).isFalse();
    }

    @Test
    void detectsNoBoldTextBesideBoldText() {
        TableLine bold = TableLine.parse(boldRow(100, 0, "Missing Children"));
        TableLine next = TableLine.parse(boldRow(112, 0, "and more"));
        assertThat(headings.isHeading(null, List.of(bold), next)).isFalse();
        assertThat(headings.isHeading(next, List.of(bold), null)).isFalse();
    }

    @Test
    void detectsNoNumbersAndListItems() {
        assertThat(isHeading(row(100, 0, 18, "1,571"))).isFalse();
        assertThat(isHeading(row(100, 0, 18, "\u2022 Maine Data"))).isFalse();
    }

    @Test
    void detectsNoBoldHeadingsInABoldDocument() {
        List<Glyph> bold = List.of(new Glyph("a", 0, 5, 100, 10, true));
        TableLine line = TableLine.parse(boldRow(100, 0, "Missing Children"));
        assertThat(new HeadingDetector(List.of(bold)).isHeading(null, List.of(line), null))
                .isFalse();
    }

    @Test
    void joinsTheLinesOfOneHeading() {
        TableLine first = TableLine.parse(row(100, 0, 18, "Maine"));
        assertThat(headings.isSameBlock(first, TableLine.parse(row(120, 0, 18, "Data"))))
                .isTrue();
        assertThat(headings.isSameBlock(first, TableLine.parse(row(120, 0, 14, "Data"))))
                .isFalse();
        assertThat(headings.isSameBlock(first, TableLine.parse(row(120, 0, "Text"))))
                .isFalse();
    }

    private boolean isHeading(TextRow row) {
        return headings.isHeading(null, List.of(TableLine.parse(row)), null);
    }
}
