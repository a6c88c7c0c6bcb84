package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignedColumnSplitterTest {
    private static final TextRow HEAD = join(row(100, 200, "2022"), row(100, 225, "2023"));

    @Test
    void splitsValuesBelowYears() {
        assertThat(split(
                        HEAD,
                        join(row(112, 100, "Missing children cases"), row(112, 200, "701"), row(112, 225, "612"))))
                .containsExactly(List.of("2022", "2023"), List.of("Missing children cases", "701", "612"));
    }

    @Test
    void splitsNoNumberThatIsNotBelowEachYear() {
        assertThat(split(HEAD, join(row(112, 100, "Missing cases"), row(112, 209, "701"), row(112, 230, "612"))))
                .contains(List.of("Missing cases 701 612"));
        assertThat(split(HEAD, join(row(112, 100, "Missing cases"), row(112, 225, "612"))))
                .contains(List.of("Missing cases 612"));
        assertThat(split(HEAD, join(row(112, 150, "Cases 41"), row(112, 200, "701"), row(112, 225, "612"))))
                .contains(List.of("Cases 41 701 612"));
    }

    @Test
    void splitsNoNumbersBelowAnotherHead() {
        assertThat(split(
                        join(row(100, 200, "Cases"), row(100, 225, "Rank")),
                        join(row(112, 100, "Missing cases"), row(112, 200, "701"), row(112, 225, "612"))))
                .contains(List.of("Missing cases 701 612"));
    }

    private static List<List<String>> split(TextRow... rows) {
        List<TableLine> lines = Stream.of(rows)
                .map(row -> new TableLine(row.baseline(), List.of(row)))
                .toList();
        return AlignedColumnSplitter.split(lines).stream().map(TableLine::texts).toList();
    }
}
