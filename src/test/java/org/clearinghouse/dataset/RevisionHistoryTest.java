package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class RevisionHistoryTest {
    private static final ObservationKey OHIO = new ObservationKey("OH", HistoryRows.METRIC, HistoryRows.YEAR);

    @Test
    void listsTheValuesNewestFirst() {
        RevisionHistory revisions = createRevisions("1", "2");
        assertThat(revisions.find(OHIO))
                .extracting(period -> period.citation().printed())
                .containsExactly("2", "1");
        assertThat(revisions.find(OHIO).get(0).supersededAt()).isNull();
        assertThat(revisions.find(OHIO).get(1).supersededAt())
                .isEqualTo(revisions.find(OHIO).get(0).recordedAt());
    }

    @Test
    void theSameWordsOfTheSameSourceAreOneValue() {
        assertThat(createRevisions("1", "1").find(OHIO)).singleElement().satisfies(period -> {
            assertThat(period.citation().document()).isEqualTo("b");
            assertThat(period.recordedAt()).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:01Z"));
            assertThat(period.supersededAt()).isNull();
        });
    }

    @Test
    void endsAtTheVersion() {
        assertThat(new RevisionHistory(createHistory("1", "2"), 1).find(OHIO))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.citation().printed()).isEqualTo("1");
                    assertThat(period.supersededAt()).isNull();
                });
    }

    @Test
    void isEmptyForAFigureThatNeverWas() {
        assertThat(createRevisions("1", "2").find(new ObservationKey("ME", HistoryRows.METRIC, HistoryRows.YEAR)))
                .isEmpty();
    }

    private static RevisionHistory createRevisions(String first, String second) {
        return new RevisionHistory(createHistory(first, second), 2);
    }

    private static History createHistory(String first, String second) {
        return HistoryRows.history(
                List.of(HistoryRows.version(1), HistoryRows.version(2)),
                List.of(HistoryRows.source("sheet", 1)),
                List.of(),
                List.of(HistoryRows.document("a", 1, 2), HistoryRows.document("b", 2, null)),
                List.of(HistoryRows.citation("a", "OH", first, 1, 2), HistoryRows.citation("b", "OH", second, 2, null)),
                List.of(HistoryRows.observation("a", "OH", 1, 2), HistoryRows.observation("b", "OH", 2, null)));
    }
}
