package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineCollectorTest {

    @Test
    void separatesParagraphsByOneEmptyLine() {
        LineCollector lines = new LineCollector();
        lines.endParagraph();
        lines.add(new TextLine(2, 5, "Text"));
        lines.endParagraph();
        lines.endParagraph();
        assertThat(lines.lines()).containsExactly(new TextLine(2, 5, "Text"), new TextLine(2, 5, ""));
    }

    @Test
    void separatesFullCellsByTabs() {
        assertThat(LineCollector.formatRow(List.of("Cases", "1", "2"))).isEqualTo("Cases\t1\t2");
    }

    @Test
    void keepsTheColumnsOfEmptyCells() {
        assertThat(LineCollector.formatRow(List.of("", "2022", "2023"))).isEqualTo("|  | 2022 | 2023 |");
        assertThat(LineCollector.formatRow(List.of("a|b", "", "c"))).isEqualTo("| a/b |  | c |");
    }

    @Test
    void formatsASingleFilledCellAsText() {
        assertThat(LineCollector.formatRow(List.of("", "Title", " "))).isEqualTo("Title");
        assertThat(LineCollector.formatRow(List.of("", ""))).isEmpty();
    }
}
