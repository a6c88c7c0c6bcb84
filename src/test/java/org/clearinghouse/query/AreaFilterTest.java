package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class AreaFilterTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final AreaFilter NORTHEAST =
            new AreaFilter(null, null, null, List.of(Region.NORTHEAST), null, null, null, null);

    @Test
    void withoutConditionsSelectsTheNationAndAllStates() {
        List<Area> areas = AreaFilter.NONE.selectAreas(DATASET);
        assertThat(areas).hasSize(57);
        assertThat(areas.get(0)).isSameAs(DATASET.nation());
    }

    @Test
    void selectsByCodesAndNamesInAnyLetterCase() {
        assertThat(select(new AreaFilter(List.of("us", "23"), null, null, null, null, null, null, null)))
                .containsExactly("US", "ME");
        assertThat(select(new AreaFilter(null, List.of("maine", "Ohio"), null, null, null, null, null, null)))
                .containsExactly("ME", "OH");
        assertThatThrownBy(() -> select(new AreaFilter(null, List.of("Mayne"), null, null, null, null, null, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Maine");
    }

    @Test
    void selectsByKindRegionAndDivision() {
        assertThat(select(new AreaFilter(null, null, List.of(AreaKind.NATION), null, null, null, null, null)))
                .containsExactly("US");
        assertThat(select(NORTHEAST)).hasSize(9).doesNotContain("US");
        assertThat(select(new AreaFilter(null, null, null, null, List.of(Division.PACIFIC), null, null, null)))
                .hasSize(5);
    }

    @Test
    void combinesFilters() {
        AreaFilter nation = new AreaFilter(List.of("US"), null, null, null, null, null, null, null);
        AreaFilter maine = new AreaFilter(List.of("ME"), null, null, null, null, null, null, null);
        assertThat(select(new AreaFilter(null, null, null, null, null, null, List.of(nation, NORTHEAST), maine)))
                .hasSize(9)
                .contains("US")
                .doesNotContain("ME");
    }

    private static List<String> select(AreaFilter filter) {
        return filter.selectAreas(DATASET).stream().map(Area::getCode).toList();
    }
}
