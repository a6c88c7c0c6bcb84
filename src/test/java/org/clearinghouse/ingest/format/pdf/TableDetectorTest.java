package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableDetectorTest {

    @Test
    void splitsANumberThatIsAlignedWithOtherNumbers() {
        assertThat(detect(
                        join(row(100, 0, "Short label"), row(100, 140, "12")),
                        row(130, 0, "A label that is much longer 99")))
                .containsExactly(List.of("Short label", "12"), List.of("A label that is much longer", "99"));
    }

    @Test
    void doesNotSplitANumberThatIsNotAligned() {
        assertThat(detect(join(row(100, 0, "Short label"), row(100, 300, "12")), row(130, 0, "In the year 2023")))
                .containsExactly(List.of("Short label", "12"), List.of("In the year 2023"));
    }

    @Test
    void joinsTheLinesOfALabel() {
        assertThat(detect(row(100, 0, "Reported by the"), row(106, 200, "7"), row(112, 0, "Office")))
                .containsExactly(List.of("Reported by the Office", "7"));
    }

    @Test
    void doesNotJoinLinesWhereTheNumberMayBeginInTheLabel() {
        assertThat(detect(join(row(100, 0, "Cases of 30"), row(100, 200, "455")), row(112, 0, "Other")))
                .containsExactly(List.of("Cases of 30", "455"), List.of("Other"));
    }

    @Test
    void doesNotJoinLinesAfterTheEndOfASentence() {
        assertThat(detect(row(100, 0, "A sentence."), join(row(112, 0, "Cases"), row(112, 200, "7"))))
                .containsExactly(List.of("A sentence."), List.of("Cases", "7"));
    }

    @Test
    void doesNotJoinTwoTableRows() {
        assertThat(detect(
                        join(row(100, 0, "Cases"), row(100, 200, "7")),
                        join(row(112, 0, "Others"), row(112, 200, "8"))))
                .containsExactly(List.of("Cases", "7"), List.of("Others", "8"));
    }

    private static List<List<String>> detect(TextRow... rows) {
        return TableDetector.detect(Stream.of(rows).map(TableLine::parse).toList(), 1.2).stream()
                .map(TableLine::texts)
                .toList();
    }
}
