package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class OrientationTest {
    private static final PDRectangle CROP = new PDRectangle(10, 20, 100, 200);
    private static final Rectangle2D AREA = new Rectangle2D.Double(15, 27, 30, 4);

    @Test
    void convertsToCoordinatesOfTheText() {
        assertThat(convert(0)).isEqualTo(new Rectangle2D.Double(5, 189, 30, 4));
        assertThat(convert(90)).isEqualTo(new Rectangle2D.Double(7, 5, 4, 30));
        assertThat(convert(180)).isEqualTo(new Rectangle2D.Double(65, 7, 30, 4));
        assertThat(convert(270)).isEqualTo(new Rectangle2D.Double(189, 65, 4, 30));
    }

    private static Rectangle2D convert(int direction) {
        return new Orientation(direction, CROP).convert(AREA);
    }
}
