package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearRangesTest {

    @Test
    void joinsSuccessiveYears() {
        assertThat(YearRanges.format(List.of(2023))).isEqualTo("2023");
        assertThat(YearRanges.format(List.of(2019, 2020, 2021))).isEqualTo("2019 to 2021");
        assertThat(YearRanges.format(List.of(1998, 1999, 2021, 2023, 2024)))
                .isEqualTo("1998 to 1999, 2021 and 2023 to 2024");
    }

    @Test
    void isEmptyWithoutYears() {
        assertThat(YearRanges.format(List.of())).isEmpty();
    }
}
