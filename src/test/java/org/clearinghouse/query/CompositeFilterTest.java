package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;

class CompositeFilterTest {

    @Test
    void streamsTheFiltersAtAnyDepth() {
        ObservationFilter filter = new ObservationFilterBuilder()
                .and(new ObservationFilterBuilder().areas("ME").not(new ObservationFilterBuilder().years(2023)))
                .or(new ObservationFilterBuilder().areas("NH"))
                .build();
        assertThat(filter.streamNestedFilters()).hasSize(3);
        assertThat(filter.hasNestedFilters()).isTrue();
        assertThat(ObservationFilter.NONE.hasNestedFilters()).isFalse();
    }

    @Test
    void allowsFiveLevels() {
        assertThatCode(() -> nest(5).requireBoundedNesting()).doesNotThrowAnyException();
        assertThatThrownBy(() -> nest(6).requireBoundedNesting())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The filter nests and, or and not 6 levels deep, and 5 are allowed; write it flatter.");
    }

    @Test
    void allowsFiftyFilters() {
        assertThatCode(() -> join(50).requireBoundedNesting()).doesNotThrowAnyException();
        assertThatThrownBy(() -> join(51).requireBoundedNesting())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("The filter contains 51 filters in and, or and not, and 50 are allowed;");
    }

    private static ObservationFilter nest(int levels) {
        ObservationFilterBuilder filter = new ObservationFilterBuilder();
        for (int i = 0; i < levels; i++) {
            filter = new ObservationFilterBuilder().not(filter);
        }
        return filter.build();
    }

    private static ObservationFilter join(int filters) {
        return new ObservationFilterBuilder()
                .or(Stream.generate(ObservationFilterBuilder::new)
                        .limit(filters)
                        .toArray(ObservationFilterBuilder[]::new))
                .build();
    }
}
