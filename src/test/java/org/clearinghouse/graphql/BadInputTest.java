package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of invalid input name the mistake and the correction. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { observations(filter: {metrics: ["team-hope"]}) { totalCount } }      | There is no metric "team-hope". There are
            { observations(filter: {areas: ["Mane"]}) { totalCount } }             | There is no area "Mane". Did you mean "Maine"?
            { observations(filter: {programs: ["cvp"]}) { totalCount } }           | There is no program "cvp". Did you mean "cvip"?
            { observations(filter: {sources: ["maine-2032"]}) { totalCount } }     | There is no source "maine-2032". Did you mean "maine-2023"?
            { states(filter: {codes: ["US"]}) { code } }                           | There is no state "US". There are 56, such as "
            { nation { observation(metric: "nonsense") { value } } }               | There is no metric "nonsense". There are
            { revisions(area: "XX", metric: "missing-cases", year: 2023) { value } } | There is no area "XX". There are 57, such as "US".
            { observations(first: 0) { totalCount } }                              | first: 0 is outside 1 to 1000.
            { observations(first: 5000) { totalCount } }                           | first: 5000 is outside 1 to 1000.
            { observations(last: -1) { totalCount } }                              | last: -1 is outside 1 to 1000.
            { observations(first: 1, last: 1) { totalCount } }                     | first and last together are ambiguous
            { observations(after: "%%%") { totalCount } }                          | after is not a cursor of this list
            { observations(before: "TUU6eDoyMDIz") { totalCount } }                | before is not a cursor of this list
            { observations(filter: {years: [1983]}) { totalCount } }               | The year 1983 is outside 1984 to
            { observations(filter: {since: 2023, until: 2020}) { totalCount } }    | since: 2023 is after until: 2020
            { observations(filter: {minValue: 2, maxValue: 1}) { totalCount } }    | minValue is greater than maxValue
            { observations(filter: {years: [99999999999]}) { totalCount } }        | 99999999999
            { nation { population(year: 99999999999) { residents } } }             | 99999999999
            { nation { population(year: 3000) { residents } } }                    | The year 3000 is outside 1984 to
            { coverage(filter: {minValue: 1}) { reported } }                       | coverage has areas, metrics and years only
            { nation { observation(metric: "missing-cases", year: 2023) { perCapita(per: 0) } } }            | needs a number of people, 1 or more
            { aggregates(filter: {programs: ["cybertipline"]}, groupBy: [REGION]) { sum } }                  | Name one in metrics, or add METRIC to groupBy.
            { search(text: " ") { code } }                                         | The text has no word to search for; write one, such as runaways.
            { search(text: "tips", first: 101) { code } }                          | first: 101 is outside 1 to 100.
            { changes { totalCount } }                                             | changes needs since or sinceVersion, one of them.
            { changes(sinceVersion: 0) { totalCount } }                            | There is no version 0; the versions are 1 to
            { changes(sinceVersion: 1, after: "x") { totalCount } }                | after is not a cursor of these changes
            { changes(since: "2020-01-01T00:00:00Z") { totalCount } }              | is before the first data
            query @asOf(time: "2020-01-01T00:00:00Z") { dataset { version } }      | is before the first data
            query @asOf(time: "2999-01-01T00:00:00Z") { dataset { version } }      | is in the future
            query @asOf(time: "yesterday") { dataset { version } }                 | argument 'time' is not a valid 'DateTime': "yesterday". Write a time with its offset
            query @asOf(time: "2024-02-31T00:00:00Z") { dataset { version } }      | argument 'time' is not a valid 'DateTime': "2024-02-31T00:00:00Z".
            { stats { code } }                                                     | Field 'stats' in type 'Query' is undefined. Did you mean "state"?
            { states { cod } }                                                     | Field 'cod' in type 'State' is undefined. Did you mean "code"?
            { sates { code } }                                                     | Field 'sates' in type 'Query' is undefined. Did you mean "states"?
            { states { xyzzy } }                                                   | Field 'xyzzy' in type 'State' is undefined.
            { states(fliter: {}) { code } }                                        | Unknown field argument 'fliter'. Did you mean "filter"?
            { states(filter: {regoins: [SOUTH]}) { code } }                        | contains a field not in 'StateFilterInput': 'regoins'. Did you mean "regions"?
            { states(filter: {regions: [SUOTH]}) { code } }                        | argument 'filter.regions[0]' is not a valid 'Region': SUOTH. Did you mean "SOUTH"?
            { states(filter: {regions: ["x"]}) { code } }                          | argument 'filter.regions[0]' is not a valid 'Region': "x". Known: MIDWEST, NORTHEAST, SOUTH, WEST.
            { observations(orderBy: [{field: YEAR}]) { totalCount } }              | argument 'orderBy[0]' contains a field not in 'ObservationOrderInput': 'field' and is missing the required field 'by'. Known: by, direction.
            { observations(orderBy: [{by: YEARS}]) { totalCount } }                | argument 'orderBy[0].by' is not a valid 'ObservationField': YEARS. Did you mean "YEAR"?
            { states { ... on Stat { code } } }                                    | Unknown type 'Stat'. Did you mean "State"?
            { states @inclde { code } }                                            | Unknown directive 'inclde'. Did you mean "include"?
            { states @include(iff: true, if: true) { code } }                      | Unknown directive argument 'iff'. Did you mean "if"?
            query($c: Strin) { state(code: $c) { code } }                          | Unknown type 'Strin'. Did you mean "String"?
            query($c: String = 1) { states { code } state(code: $c) { code } }     | default of variable 'c' is not a valid 'String': 1. Write text in quotes.
            { ... @defer { nation { code } } }                                     | Unknown directive 'defer'.
            { states                                                               | Invalid syntax
            """, quoteCharacter = '`')
    void explainsTheError(String document, String message) {
        assertThat(GraphQLClient.fetchErrorMessage(document))
                .contains(message)
                .doesNotContain("Value{", "Validation error", "AST type");
    }

    @Test
    void keepsInputThatLooksLikeAMessageOfGraphQLJava() {
        assertThat(GraphQLClient.fetchErrorMessage("{ nation { observation(metric: \"a - LAST\") { value } } }"))
                .startsWith("There is no metric \"a - LAST\".");
    }

    @Test
    void hidesInternalDetails() {
        Response response = GraphQLClient.post("{ observations(first: 5000) { totalCount } }");
        response.then().statusCode(200);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(response.asString()).doesNotContain("Exception", "org.clearinghouse", "at java");
    }

    @Test
    void aYearWithoutFiguresGivesAnEmptyResult() {
        assertThat(GraphQLClient.fetchData("{ observations(filter: {years: [1990]}) { totalCount nodes { value } } }")
                        .getInt("observations.totalCount"))
                .isZero();
        assertThat(GraphQLClient.fetchData("{ year(year: 1990) { observations { value } } }")
                        .getList("year.observations"))
                .isEmpty();
    }

    @Test
    void anEmptyListMatchesNothing() {
        assertThat(GraphQLClient.fetchData("{ observations(filter: {areas: []}) { totalCount } }")
                        .getInt("observations.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query($x: Int) { nation { observation(metric: "missing-cases") { perCapita(per: $x) } } }
            query($x: RankBy) { nation { observation(metric: "missing-cases") { rank(by: $x) { of } } } }
            query($x: Int!) { year(year: $x) { year } }
            query($x: [Int!]) { observations(filter: {years: [$x]}) { totalCount } }
            query($x: Int = 2023) { observations(filter: {years: [$x]}) { totalCount } }
            query($x: String = "ME") { states(filter: {codes: [$x]}) { code } }
            query($x: Region = SOUTH) { states(filter: {regions: [$x]}) { code } }
            query($x: Dimension = STATE) { aggregates(filter: {metrics: ["missing-cases"]}, groupBy: [$x]) { count } }
            query($x: Boolean = true) { nation @include(if: $x) { code } }
            query($x: Boolean = true) { nation { ...f @skip(if: $x) } } fragment f on Nation { code }
            query($x: DateTime = "2026-01-01T00:00:00Z") @asOf(time: $x) { nation { code } }
            """)
    void explainsANullVariable(String document) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("x", null);
        Response response = GraphQLClient.post(document, variables);
        assertThat(response.statusCode()).isIn(200, 400);
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .isIn("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            query($v: Int!) { year(year: $v) { year } }                                     | {"v": [1]}
            query($v: Int!) { year(year: $v) { year } }                                     | {"v": {"a": 1}}
            query($v: String!) { state(code: $v) { code } }                                 | {"v": 1.5}
            query($v: ObservationFilterInput) { observations(filter: $v) { totalCount } }   | {"v": [1]}
            query($v: ObservationFilterInput) { observations(filter: $v) { totalCount } }   | {"v": {"years": "x"}}
            query($v: ObservationFilterInput) { observations(filter: $v) { totalCount } }   | {"v": {"minValue": {}}}
            query($v: [Region!]) { states(filter: {regions: $v}) { code } }                 | {"v": ["SUOTH"]}
            query($v: DateTime!) @asOf(time: $v) { nation { code } }                        | {"v": 5}
            """)
    void explainsAWrongVariableWithoutClassNames(String document, String variables) throws IOException {
        Response response =
                GraphQLClient.post(document, new ObjectMapper().readValue(variables, new TypeReference<>() {}));
        String message = response.jsonPath().getString("errors[0].message");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(message)
                .startsWith("variable 'v")
                .doesNotContain("java", "Array", "Linked", "BigInteger", "Integer", "Exception", "Value{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {regoins: [SOUTH]}      | {"regoins": ["SOUTH"]}
            {regions: [SUOTH]}      | {"regions": ["SUOTH"]}
            {codes: 5}              | {"codes": 5}
            """)
    void explainsLiteralsAndVariablesAlike(String literal, String json) throws IOException {
        Response byLiteral = GraphQLClient.post("{ states(filter: %s) { code } }".formatted(literal));
        Response byVariable = GraphQLClient.post(
                "query($filter: StateFilterInput) { states(filter: $filter) { code } }",
                Map.of("filter", new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {})));
        assertThat(byVariable.jsonPath().getString("errors[0].message"))
                .isEqualTo(byLiteral.jsonPath().getString("errors[0].message").replace("argument", "variable"));
        for (Response response : List.of(byLiteral, byVariable)) {
            assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                    .isEqualTo("BAD_USER_INPUT");
            assertThat(response.jsonPath().getList("errors[0].locations")).hasSize(1);
        }
    }

    @Test
    void aWronglyTypedVariableIsABadRequest() {
        GraphQLClient.post("query($y: Int!) { year(year: $y) { year } }", Map.of("y", "many"))
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }
}
