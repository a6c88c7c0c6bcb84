package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {
    private static final float[] WHITE = {1, 1, 1};
    private static final float[] YELLOW = {1, 1, 0};

    @Test
    void paintsOverAnotherColor() {
        assertThat(create(YELLOW, 1, Paint.Blend.NORMAL).paintOver(WHITE)).containsExactly(1, 1, 0);
        assertThat(create(YELLOW, 0.5, Paint.Blend.NORMAL).paintOver(WHITE)).containsExactly(1, 1, 0.5f);
        assertThat(create(YELLOW, 1, Paint.Blend.MULTIPLY).paintOver(new float[] {0, 1, 1}))
                .containsExactly(0, 1, 0);
    }

    @Test
    void doesNotKnowTheColorOfPictures() {
        assertThat(create(null, 1, Paint.Blend.NORMAL).paintOver(WHITE)).isNull();
        assertThat(create(null, 0, Paint.Blend.NORMAL).paintOver(WHITE)).isEqualTo(WHITE);
        assertThat(create(YELLOW, 1, Paint.Blend.OTHER).paintOver(WHITE)).isNull();
        assertThat(create(YELLOW, 1, Paint.Blend.NORMAL).paintOver(null)).isNull();
    }

    @Test
    void transmitsWhatIsBelow() {
        assertThat(create(YELLOW, 1, Paint.Blend.NORMAL).transmit(0)).isZero();
        assertThat(create(YELLOW, 0.25, Paint.Blend.NORMAL).transmit(0)).isEqualTo(0.75);
        assertThat(create(YELLOW, 1, Paint.Blend.MULTIPLY).transmit(0)).isEqualTo(1);
        assertThat(create(YELLOW, 1, Paint.Blend.MULTIPLY).transmit(2)).isZero();
        assertThat(create(YELLOW, 1, Paint.Blend.OTHER).transmit(0)).isEqualTo(1);
    }

    private static Paint create(float[] color, double opacity, Paint.Blend blend) {
        return new Paint(color, opacity, blend, false);
    }
}
