package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.AggregateField;
import org.clearinghouse.query.AggregateFilter;
import org.clearinghouse.query.AggregateOrder;
import org.clearinghouse.query.AggregateRequest;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.NumberRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateQueryParametersTest {

    @Test
    void asksForAllGroupsByDefault() {
        assertThat(parse("groupBy=year,Metric"))
                .isEqualTo(new AggregateRequest(List.of(Dimension.YEAR, Dimension.METRIC), null, null, null));
    }

    @Test
    void groupsNeedADimension() {
        assertThatThrownBy(() -> parse("first=1"))
                .isInstanceOf(HttpProblemException.class)
                .hasMessageStartingWith("groupBy: it is missing; name one or more of STATE, KIND, ");
    }

    @Test
    void readsAnOrderOfStatisticsAndDimensions() {
        AggregateRequest request = parse("groupBy=YEAR&orderBy=per_capita:desc,YEAR&first=20");
        assertThat(request.orderBy())
                .containsExactly(
                        new AggregateOrder(AggregateField.PER_CAPITA, Direction.DESC),
                        new AggregateOrder(AggregateField.YEAR, Direction.ASC));
        assertThat(request.first()).isEqualTo(20);
    }

    @Test
    void readsConditionsOnEveryStatistic() {
        AggregateFilter having = parse(
                        "groupBy=YEAR&having=COUNT:atLeast:1,expected:ATMOST:2,SUM:atMost:3.5,MIN:atLeast:-4"
                                + "&having=MAX:atLeast:5,MEAN:atLeast:6,MEDIAN:atMost:7,PER_CAPITA:atLeast:8,COUNT:atMost:9")
                .having();
        assertThat(having)
                .isEqualTo(new AggregateFilter(
                        createRange("1", "9"),
                        createRange(null, "2"),
                        createRange(null, "3.5"),
                        createRange("-4", null),
                        createRange("5", null),
                        createRange("6", null),
                        createRange(null, "7"),
                        createRange("8", null),
                        null,
                        null,
                        null));
        assertThat(parse("groupBy=YEAR&having=SUM:atMost:2,SUM:atLeast:1")
                        .having()
                        .sum())
                .isEqualTo(createRange("1", "2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            having=COUNT>5            | having: "COUNT>5" is not a condition; write a statistic, a bound and a number, such as
            having=COUNT:atLeast:5:6  | having: "COUNT:atLeast:5:6" is not a condition
            having=KOUNT:atLeast:5    | having: There is no statistic "KOUNT". Did you mean "COUNT"?
            having=COUNT:over:5       | having: There is no bound "over"; write atLeast or atMost.
            having=COUNT:atLeast:1e9  | having: "1e9" is not a number; write digits without commas
            having=COUNT:atLeast:     | having: "" is not a number
            having=                   | having: a value is empty
            having=SUM:atLeast:5,SUM:atLeast:6 | having: SUM has two bounds atLeast; give one.
            orderBy=TOTAL             | orderBy: There is no field "TOTAL".
            orderBy=SUM:DOWN          | orderBy: There is no direction "DOWN".
            first=ten                 | first: "ten" is not a number of groups; write 1 to 1000.
            first=-1                  | first: "-1" is not a number of groups
            """)
    void explainsWhatIsWrong(String query, String message) {
        assertThatThrownBy(() -> parse("groupBy=YEAR&" + query))
                .isInstanceOf(HttpProblemException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void theNumberOfGroupsIsThatOfGraphQl() {
        assertThatThrownBy(() -> parse("groupBy=YEAR&first=1001"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("first: 1001 is outside 1 to 1000.");
    }

    private static NumberRange createRange(String atLeast, String atMost) {
        return new NumberRange(
                atLeast == null ? null : new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost));
    }

    private static AggregateRequest parse(String query) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.add(parts[0], parts[1]);
        }
        return AggregateQueryParameters.parse(new QueryParameters(parameters, AggregateQueryParameters.NAMES));
    }
}
