package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Direction;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
    private static final List<String> NAMES = List.of("areas", "years");

    @Test
    void readsRepeatedAndCommaSeparatedValues() {
        assertThat(parse("areas", "ME, VT", "areas", "OH").parseList("areas", text -> text))
                .containsExactly("ME", "VT", "OH");
    }

    @Test
    void isNullWithoutTheParameter() {
        assertThat(parse().<String>parseList("areas", text -> text)).isNull();
        assertThat(parse().<String>parseSingle("areas", text -> text)).isNull();
    }

    @Test
    void readsASingleValue() {
        assertThat(parse("years", " 2023 ").<Integer>parseSingle("years", Integer::valueOf))
                .isEqualTo(2023);
        assertThat(parse("years", "2023").<Integer>require("years", Integer::valueOf))
                .isEqualTo(2023);
    }

    @Test
    void requiresAValue() {
        assertRejected(() -> parse().require("years", text -> text), "years: it is missing; give it a value.");
    }

    @Test
    void rejectsASingleValueThatIsRepeated() {
        assertRejected(
                () -> parse("years", "1", "years", "2").parseSingle("years", text -> text),
                "years: it has 2 values; give one.");
    }

    @Test
    void rejectsAnEmptyValue() {
        for (String value : List.of("", " ", "ME,", ",ME")) {
            assertRejected(() -> parse("areas", value).parseList("areas", text -> text), "areas: a value is empty");
        }
    }

    @Test
    void whatOthersAddToLinksSelectsNothing() {
        QueryParameters parameters = parse("utm_source", "mail", "utm_campaign", "x", "fbclid", "abc", "years", "2023");
        assertThat(parameters.<String>parseSingle("years", text -> text)).isEqualTo("2023");
        assertRejected(() -> parse("utm", "x"), "There is no parameter \"utm\".");
    }

    @Test
    void suggestsTheParameterThatIsMeant() {
        assertRejected(() -> parse("area", "ME"), "There is no parameter \"area\". Did you mean \"areas\"?");
        assertRejected(() -> parse("AREAS", "ME"), "There is no parameter \"AREAS\". Did you mean \"areas\"?");
    }

    @Test
    void listsTheParametersWhereNoneIsNear() {
        assertRejected(() -> parse("format", "csv"), "There is no parameter \"format\". Known: areas, years.");
    }

    @Test
    void rejectsAnyParameterOfAnAddressWithoutParameters() {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap().add("v", "2");
        assertRejected(
                () -> new QueryParameters(parameters, List.of()),
                "There is no parameter \"v\"; this address takes none.");
    }

    @Test
    void namesTheParameterOfAnInvalidValue() {
        assertRejected(
                () -> parse("years", "x").parseSingle("years", text -> {
                    throw new InvalidInputException("No year.");
                }),
                "years: No year.");
    }

    @Test
    void readsConstantsInAnyLetterCase() {
        assertThat(QueryParameters.createConstantParser("direction", Direction.class)
                        .apply("desc"))
                .isEqualTo(Direction.DESC);
        assertThatThrownBy(() -> QueryParameters.createConstantParser("direction", Direction.class)
                        .apply("down"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no direction \"down\". Known: ASC, DESC.");
    }

    private static void assertRejected(ThrowingCallable parsing, String message) {
        assertThatThrownBy(parsing)
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessageContaining(message);
    }

    private static QueryParameters parse(String... namesAndValues) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new QueryParameters(parameters, NAMES);
    }
}
