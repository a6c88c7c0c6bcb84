package org.clearinghouse.graphql.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class AreaApiTest {
    private static final Dataset DATASET =
            FigureRows.createDataset(FigureRows.exact("ME", 2001, "team-hope-supported", "3"));
    private static final Area MAINE = DATASET.areaLookup().require("ME");

    private final AreaApi api = new AreaApi();

    @Test
    void givesTheNewestFigureWithoutAYear() {
        assertThat(api.observation(MAINE, "team-hope-supported", null).getYear())
                .isEqualTo(2023);
        assertThat(api.observation(MAINE, "team-hope-supported", 2001).getValue())
                .hasToString("3");
    }

    @Test
    void givesNoFigureOfAnotherYear() {
        assertThat(api.observation(MAINE, "team-hope-supported", 2002)).isNull();
    }

    @Test
    void rejectsUnknownMetricsAndYears() {
        assertThatThrownBy(() -> api.observation(MAINE, "team-hope", 2023))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no metric \"team-hope\"");
        assertThatThrownBy(() -> api.observation(MAINE, "team-hope-supported", 1983))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> api.population(MAINE, 1983)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void listsFiguresOfTheAreaOnly() {
        assertThat(api.observations(MAINE, null))
                .hasSizeGreaterThan(10)
                .extracting(Observation::getArea)
                .containsOnly(MAINE);
    }
}
