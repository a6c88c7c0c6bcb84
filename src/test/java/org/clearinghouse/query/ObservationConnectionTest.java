package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ObservationConnectionTest {
    private static final ObservationQuery QUERY = ObservationQuery.create(Histories.bundled(), null);
    private static final List<Observation> ALL = QUERY.findObservations();

    @Test
    void pagesForwardsFromACursor() {
        ObservationConnection page = request(10, Cursor.encode(ALL.get(4)), null, null);
        assertThat(page.nodes()).isEqualTo(ALL.subList(5, 15));
        assertThat(page.totalCount()).isEqualTo(ALL.size());
        assertThat(page.pageInfo().hasPreviousPage()).isTrue();
        assertThat(page.pageInfo().hasNextPage()).isTrue();
        assertThat(page.pageInfo().endCursor()).isEqualTo(Cursor.encode(ALL.get(14)));
    }

    @Test
    void pagesBackwardsFromACursor() {
        ObservationConnection page = request(null, null, 10, Cursor.encode(ALL.get(4)));
        assertThat(page.nodes()).isEqualTo(ALL.subList(0, 4));
        assertThat(page.pageInfo().hasPreviousPage()).isFalse();
        assertThat(page.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(request(null, null, 1, null).pageInfo().hasNextPage()).isFalse();
        assertThat(request(1000, null, null, null).pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void crossedCursorsGiveAnEmptyPage() {
        ObservationConnection page = request(null, Cursor.encode(ALL.get(9)), null, Cursor.encode(ALL.get(3)));
        assertThat(page.edges()).isEmpty();
        assertThat(page.pageInfo().startCursor()).isNull();
    }

    private static ObservationConnection request(Integer first, String after, Integer last, String before) {
        return ObservationConnection.create(QUERY, null, new PageRequest(first, after, last, before));
    }
}
