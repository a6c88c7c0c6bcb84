package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordGapTest {
    private static final TextRow ROW =
            new TextRow(100, List.of(new Word("a", 50, 90, 10, false), new Word("b", 130, 200, 10, false)));

    @Test
    void findsTheGapsOfARowThatAreWideEnough() {
        assertThat(WordGap.findAll(ROW, 1))
                .containsExactly(new WordGap(0, 50), new WordGap(90, 130), new WordGap(200, Double.MAX_VALUE));
        assertThat(WordGap.findAll(ROW, 4.1)).doesNotContain(new WordGap(90, 130));
    }

    @Test
    void intersectsGaps() {
        List<WordGap> gap = List.of(new WordGap(100, 160));
        assertThat(WordGap.intersect(WordGap.findAll(ROW, 1), gap, 30)).containsExactly(new WordGap(100, 130));
        assertThat(WordGap.intersect(WordGap.findAll(ROW, 1), gap, 31)).isEmpty();
    }

    @Test
    void knowsWhetherWordsAreOnBothSides() {
        assertThat(new WordGap(90, 130).isWithin(50, 200)).isTrue();
        assertThat(new WordGap(0, 50).isWithin(50, 200)).isFalse();
    }
}
