package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionDetectorTest {

    @Test
    void readsTablesNextToEachOtherOneAfterTheOther() {
        List<PageRegion> regions = RegionDetector.detect(
                List.of(
                        row(80, 0, "Above"),
                        join(row(100, 0, "Ohio"), row(100, 100, "12"), row(100, 200, "Utah"), row(100, 300, "34")),
                        join(row(112, 0, "Iowa"), row(112, 100, "56"), row(112, 200, "Guam"), row(112, 300, "78")),
                        row(140, 0, "Below")),
                List.of(table(0), table(200)),
                1,
                new ArrayList<>());
        assertThat(regions).hasSize(4);
        assertThat(regions.get(0).rows())
                .singleElement()
                .extracting(TextRow::text)
                .isEqualTo("Above");
        assertThat(regions.get(1).table()).containsExactly(List.of("Ohio", "12"), List.of("Iowa", "56"));
        assertThat(regions.get(2).table()).containsExactly(List.of("Utah", "34"), List.of("Guam", "78"));
        assertThat(regions.get(3).rows())
                .singleElement()
                .extracting(TextRow::text)
                .isEqualTo("Below");
    }

    private static TableGrid table(double left) {
        TableGrid grid = new TableGrid();
        for (double baseline : new double[] {100, 112}) {
            grid.addCell(new Rectangle2D.Double(left, baseline - 7, 20, 7), false, 1, 1);
            grid.addCell(new Rectangle2D.Double(left + 100, baseline - 7, 10, 7), false, 1, 1);
            grid.endRow();
        }
        return grid;
    }
}
