package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageClipTest {
    private static final Path2D RECTANGLE = PathBuilder.createRectangle(0, 0, 10, 10, new AffineTransform());
    private static final Path2D CIRCLE = new Path2D.Double(new Ellipse2D.Double(0, 0, 20, 20));

    @Test
    void recognizesRectangles() {
        assertThat(PageClip.isRectangle(RECTANGLE)).isTrue();
        assertThat(PageClip.isRectangle(CIRCLE)).isFalse();
        assertThat(PageClip.isRectangle(
                        PathBuilder.createRectangle(0, 0, 10, 10, AffineTransform.getRotateInstance(1))))
                .isFalse();
    }

    @Test
    void containsOnlyPointsWithinEveryPath() {
        PageClip clip = PageClip.intersect(List.of(RECTANGLE, CIRCLE));
        assertThat(clip.contains(5, 5)).isTrue();
        assertThat(clip.contains(1, 1)).isFalse();
        assertThat(clip.contains(11, 10)).isFalse();
    }

    @Test
    void containsNothingBetweenPathsThatAreApart() {
        Path2D apart = PathBuilder.createRectangle(20, 20, 5, 5, new AffineTransform());
        PageClip clip = PageClip.intersect(List.of(RECTANGLE, apart));
        assertThat(clip.contains(5, 5)).isFalse();
        assertThat(clip.contains(22, 22)).isFalse();
    }
}
