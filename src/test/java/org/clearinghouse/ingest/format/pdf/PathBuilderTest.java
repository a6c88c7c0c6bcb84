package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.junit.jupiter.api.Test;

class PathBuilderTest {
    private final PathBuilder builder = new PathBuilder();

    @Test
    void buildsRectanglesInCoordinatesOfThePage() {
        add(AffineTransform.getTranslateInstance(100, 0), "re", 0, 0, 10, 10);
        Path2D path = builder.take(Path2D.WIND_NON_ZERO);
        assertThat(path.contains(105, 5)).isTrue();
        assertThat(path.contains(5, 5)).isFalse();
    }

    @Test
    void buildsLinesAndCurves() {
        add("m", 0, 0);
        add("l", 10, 0);
        add("v", 20, 10, 10, 20);
        add("y", 0, 20, 0, 10);
        add("c", 0, 5, 0, 2, 0, 0);
        add("h");
        assertThat(builder.take(Path2D.WIND_EVEN_ODD).contains(5, 10)).isTrue();
    }

    @Test
    void ignoresIncompleteOperators() {
        add("h");
        add("re", 1, 2);
        add("c", 1, 2);
        add("v", 1, 2, 3, 4);
        add("m", 1);
        assertThat(builder.take(Path2D.WIND_NON_ZERO).getCurrentPoint()).isNull();
    }

    @Test
    void beginsANewPathAfterOneIsTaken() {
        add("re", 0, 0, 10, 10);
        builder.take(Path2D.WIND_NON_ZERO);
        assertThat(builder.take(Path2D.WIND_NON_ZERO).getCurrentPoint()).isNull();
    }

    @Test
    void outlinesALine() {
        add("m", 0, 0);
        add("l", 100, 0);
        Path2D outline = PathBuilder.createOutline(builder.take(Path2D.WIND_NON_ZERO), 10);
        assertThat(outline.contains(50, 4)).isTrue();
        assertThat(outline.contains(50, -4)).isTrue();
        assertThat(outline.contains(50, 6)).isFalse();
    }

    private void add(String operator, float... numbers) {
        add(new AffineTransform(), operator, numbers);
    }

    private void add(AffineTransform transform, String operator, float... numbers) {
        List<COSBase> operands = new ArrayList<>();
        for (float number : numbers) {
            operands.add(new COSFloat(number));
        }
        builder.add(operator, operands, transform);
    }
}
