package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class YearAxisTest {

    @Test
    void reachesFromTheFirstFigureToTheLast() {
        Dataset dataset = Histories.bundled();
        assertThat(YearAxis.create(dataset.observations()))
                .contains(new YearAxis(
                        dataset.years().get(0),
                        dataset.years().get(dataset.years().size() - 1)));
        assertThat(new YearAxis(2019, 2021).years()).containsExactly(2019, 2020, 2021);
        assertThat(new YearAxis(2019, 2021).size()).isEqualTo(3);
    }

    @Test
    void isEmptyWithoutFigures() {
        assertThat(YearAxis.create(List.of())).isEmpty();
    }
}
