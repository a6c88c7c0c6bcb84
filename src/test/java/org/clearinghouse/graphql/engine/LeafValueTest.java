package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "RED", "\"text\""})
    void describesALiteralAsItIsWritten(String literal) {
        assertThat(LeafValue.describe(Parser.parseValue(literal))).isEqualTo(literal);
    }

    @Test
    void describesAVariableAsALiteral() {
        assertThat(LeafValue.describe(1)).isEqualTo("1");
        assertThat(LeafValue.describe("text")).isEqualTo("\"text\"");
    }

    @Test
    void describesAConstantWithoutQuotesUnlessItWasALiteralInQuotes() {
        assertThat(LeafValue.describeConstant("RED")).isEqualTo("RED");
        assertThat(LeafValue.describeConstant(Parser.parseValue("RED"))).isEqualTo("RED");
        assertThat(LeafValue.describeConstant(Parser.parseValue("\"RED\""))).isEqualTo("\"RED\"");
    }

    @Test
    void describesListsAndObjectsWithoutTheirContent() {
        assertThat(List.of(
                        LeafValue.describe(List.of(1)),
                        LeafValue.describe(Parser.parseValue("[1]")),
                        LeafValue.describe(Map.of("a", 1)),
                        LeafValue.describe(Parser.parseValue("{a: 1}"))))
                .containsExactly("a list", "a list", "an object", "an object");
    }

    @Test
    void truncatesLongValues() {
        assertThat(LeafValue.describe("x".repeat(61))).isEqualTo("\"%s…\"".formatted("x".repeat(60)));
    }

    @Test
    void describesEachScalarOfItsOwn() {
        assertThat(List.of(
                        LeafValue.describeScalar("Int"),
                        LeafValue.describeScalar("BigDecimal"),
                        LeafValue.describeScalar("Boolean"),
                        LeafValue.describeScalar("Date"),
                        LeafValue.describeScalar("DateTime"),
                        LeafValue.describeScalar("String")))
                .doesNotHaveDuplicates();
    }
}
