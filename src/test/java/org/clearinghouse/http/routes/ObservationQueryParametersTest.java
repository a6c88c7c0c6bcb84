package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.export.TableLayout;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationQueryParametersTest {
    private static final DatasetVersions VERSIONS =
            DatasetVersions.of(Histories.bundledAnd().history());

    @Test
    void selectsEverythingFromTheCurrentVersionByDefault() {
        TableRequest request = parse();
        assertThat(request.dataset()).isSameAs(VERSIONS.current());
        assertThat(request.filter()).isEqualTo(ObservationFilter.NONE);
        assertThat(request.layout()).isEqualTo(TableLayout.LONG);
    }

    @Test
    void readsEachConditionOfTheFilter() {
        ObservationFilter filter = parse(
                        "areas",
                        "ME,25",
                        "kinds",
                        "territory",
                        "years",
                        "2022,2023",
                        "minValue",
                        "-0.5",
                        "maxValue",
                        "18400",
                        "disputed",
                        "false",
                        "sources",
                        "maine-2023")
                .filter();
        assertThat(filter.areas()).containsExactly("ME", "25");
        assertThat(filter.kinds()).containsExactly(AreaKind.TERRITORY);
        assertThat(filter.years()).containsExactly(2022, 2023);
        assertThat(filter.minValue()).isEqualTo(new BigDecimal("-0.5"));
        assertThat(filter.maxValue()).isEqualTo(new BigDecimal("18400"));
        assertThat(filter.disputed()).isFalse();
        assertThat(filter.sources()).containsExactly("maine-2023");
        assertThat(filter.metrics()).isNull();
    }

    @Test
    void readsTheShape() {
        assertThat(parse("shape", "wide").layout()).isEqualTo(TableLayout.WIDE);
    }

    @Test
    void takesASpaceInATimeForAPlusSign() {
        assertThat(parse("asOf", "2026-01-01T12:00:01 00:00").dataset().version())
                .isEqualTo(1);
    }

    @Test
    void readsAnOrderWithAndWithoutDirection() {
        assertThat(List.of(
                        ObservationQueryParameters.parseOrder("year"),
                        ObservationQueryParameters.parseOrder("VALUE:desc")))
                .containsExactly(
                        new ObservationOrder(ObservationField.YEAR, Direction.ASC),
                        new ObservationOrder(ObservationField.VALUE, Direction.DESC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last", "-2023", "2023.0", "12345678901", "٢٠٢٣"})
    void rejectsWhatIsNoYear(String text) {
        assertThatThrownBy(() -> ObservationQueryParameters.parseYear(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not a year; write four digits, such as 2023.");
    }

    @Test
    void rejectsAYearOutsideTheRange() {
        assertThatThrownBy(() -> ObservationQueryParameters.parseYear("1066"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The year 1066 is outside 1984 to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minValue | 1e9      | minValue: "1e9" is not a number
            maxValue | 1,000    | maxValue: "1,000" is not a number
            disputed | yes      | disputed: "yes" is neither true nor false.
            asOf     | 2023     | asOf: "2023" is not a time with an offset
            metrics  | nothing  | metrics: There is no metric "nothing".
            kind     | state    | There is no parameter "kind".
            """)
    void namesTheInvalidParameter(String name, String value, String message) {
        assertThatThrownBy(() -> parse(name, value))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessageContaining(message);
    }

    @Test
    void addsRatesOnRequest() {
        assertThat(parse().rates()).isFalse();
        assertThat(parse("with", "rates").rates()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026-01-01T12:00:01Z"})
    void findsAnEarlierVersionByNumberAndByTime(String since) {
        assertThat(parse().since()).isNull();
        assertThat(parse("changedSince", since).since().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday            | "yesterday" is neither the number of a version nor a time with an offset
            0                    | There is no version 0; the versions are 1 to 2.
            3                    | There is no version 3
            2020-01-01T00:00:00Z | is before the first data
            """)
    void explainsAVersionThatIsNotThere(String since, String message) {
        assertThatThrownBy(() -> parse("changedSince", since))
                .isInstanceOf(HttpProblemException.class)
                .hasMessageStartingWith("changedSince: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesChangesSinceALaterVersion() {
        assertThatThrownBy(() -> parse("changedSince", "2", "asOf", "2026-01-01T12:00:01Z"))
                .isInstanceOf(HttpProblemException.class)
                .hasMessage("changedSince: version 2 is later than version 1, with which it is compared.");
    }

    private static TableRequest parse(String... namesAndValues) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        QueryParameters query = new QueryParameters(parameters, ObservationQueryParameters.NAMES);
        return ObservationQueryParameters.parseTableRequest(
                query, AsOfParameter.selectDataset(query, VERSIONS), VERSIONS);
    }
}
