package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryDocumentLimitsTest {

    @Test
    void refusesTextOverTheLimit() {
        QueryDocumentLimits limits = limit("characters", "10");
        assertThatCode(() -> limits.checkText("{ sources}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.checkText("{ sources }"))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageStartingWith("The document has 11 characters, and 10 are allowed");
    }

    @Test
    void refusesDepthOverTheLimit() {
        assertThat(findLimit("depth", "2", "{ a { b } }")).isEmpty();
        assertThat(findLimit("depth", "2", "{ a { b { c } } }")).isEqualTo("depth");
    }

    @Test
    void refusesSelectionsOverTheLimit() {
        assertThat(findLimit("selections", "2", "{ a b }")).isEmpty();
        assertThat(findLimit("selections", "2", "{ a b c }")).isEqualTo("selections");
    }

    @Test
    void refusesDirectivesOverTheLimit() {
        assertThat(findLimit("directives", "1", "{ a @x }")).isEmpty();
        assertThat(findLimit("directives", "1", "{ a @x @y }")).isEqualTo("directives");
    }

    @Test
    void countsValuesWithinListsAndObjects() {
        QueryDocumentLimits limits = limit("variable-values", "5");
        Map<String, Object> five = Map.of("filter", Map.of("codes", List.of("ME", "NH")), "first", 1);
        assertThatCode(() -> limits.checkVariables(five)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.checkVariables(Map.of("codes", List.of(1, 2, 3, 4, 5))))
                .hasMessage("The variables hold 6 values, and 5 are allowed.");
    }

    @Test
    void acceptsNullVariables() {
        assertThatCode(() -> limit("variable-values", "1").checkVariables(Collections.singletonMap("x", null)))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsTheParserAtTheTokenLimit() {
        GraphQLError error = parse(limit("tokens", "3"), "{ a b }");
        assertThat(error).isInstanceOf(LimitExceededException.class);
        assertThat(error.getMessage()).isEqualTo("The document has 4 or more tokens, and 3 are allowed.");
    }

    @Test
    void reportsNestedBracketsAsALimit() {
        GraphQLError error = parse(limit("depth", "20"), "{ a(b: " + "[".repeat(600) + "]".repeat(600) + ") }");
        assertThat(error.getExtensions()).containsEntry("limit", "nesting").containsEntry("allowance", 500L);
    }

    @Test
    void reportsOtherSyntaxErrorsAsSuch() {
        assertThat(parse(limit("depth", "20"), "{ a ").getErrorType()).isEqualTo(ErrorType.InvalidSyntax);
    }

    private static GraphQLError parse(QueryDocumentLimits limits, String text) {
        ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(limits.parserOptions())
                .build();
        try {
            throw new AssertionError(new Parser().parseDocument(environment));
        } catch (InvalidSyntaxException e) {
            return limits.toGraphQLError(e);
        }
    }

    private static String findLimit(String key, String value, String document) {
        try {
            limit(key, value).checkComplexity(Parser.parse(document));
            return "";
        } catch (LimitExceededException e) {
            return e.limit();
        }
    }

    private static QueryDocumentLimits limit(String key, String value) {
        return new QueryDocumentLimits(TestLimits.with(key, value));
    }
}
