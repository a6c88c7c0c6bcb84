package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.query.SearchEntry.Phrase;
import org.junit.jupiter.api.Test;

class SearchScoreTest {
    private static final Phrase NAME = Phrase.create("Team HOPE", 100);
    private static final Phrase DESCRIPTION = Phrase.create("A team that gives support", 25);

    @Test
    void aWordCountsOnceWhereItCountsMost() {
        SearchScore score = new SearchScore(List.of(NAME, DESCRIPTION), 1);
        score.add(0, 2);
        score.add(1, 2);
        score.endWord();
        assertThat(score.compute(0)).isEqualTo(200);
        assertThat(score.findBestPhrase()).isZero();
    }

    @Test
    void aCompleteNameGetsTheWholeBonus() {
        SearchScore score = new SearchScore(List.of(NAME), 2);
        score.add(0, 1);
        score.endWord();
        assertThat(score.compute(1_000)).isEqualTo(100 + 250);
        score.add(0, 1);
        score.endWord();
        assertThat(score.compute(1_000)).isEqualTo(200 + 1_000);
    }

    @Test
    void aDescriptionGetsNoBonus() {
        SearchScore score = new SearchScore(List.of(DESCRIPTION), 1);
        score.add(0, 1);
        score.endWord();
        assertThat(score.compute(1_000)).isEqualTo(25);
    }
}
