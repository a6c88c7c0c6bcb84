package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;

class YearSelectionTest {

    @Test
    void selectsKnownYearsWithinTheBounds() {
        assertThat(YearSelection.create(null, 2020, 2021).selectYears(List.of(2019, 2020, 2021, 2022)))
                .containsExactly(2020, 2021);
    }

    @Test
    void selectsNamedYearsInOrderWithinTheBounds() {
        YearSelection years = YearSelection.create(List.of(2022, 1999, 2020, 2020), 2000, null);
        assertThat(years.selectYears(List.of())).containsExactly(2020, 2022);
    }

    @Test
    void filtersByOneYear() {
        YearSelection years = YearSelection.create(null, 2020, null);
        assertThat(years.filterBy(2021).selectYears(List.of())).containsExactly(2021);
        assertThat(years.filterBy(2019).selectYears(List.of(2019))).isEmpty();
    }

    @Test
    void rejectsUnsupportedYearsAndReversedBounds() {
        assertThatThrownBy(() -> YearSelection.create(List.of(1983), null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("The year 1983 is outside 1984");
        assertThatThrownBy(() -> YearSelection.create(null, 2021, 2020))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("since: 2021 is after until: 2020, so no year is left.");
    }
}
