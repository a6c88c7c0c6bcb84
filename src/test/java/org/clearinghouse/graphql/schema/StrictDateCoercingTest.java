package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictDateCoercingTest {
    private static final StrictDateCoercing COERCING = new StrictDateCoercing();
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    @Test
    void acceptsDaysThatExist() {
        assertThat(COERCING.parseValue("2024-02-29", CONTEXT, Locale.ROOT)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(COERCING.parseLiteral(
                        StringValue.of("2024-12-31"), CoercedVariables.emptyVariables(), CONTEXT, Locale.ROOT))
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(COERCING.serialize(LocalDate.of(2024, 1, 2), CONTEXT, Locale.ROOT))
                .isEqualTo("2024-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-31", "2023-02-29", "2024-04-31"})
    void refusesImpossibleDays(String date) {
        assertThatThrownBy(() -> COERCING.parseValue(date, CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessage("There is no day %s in the calendar.", date);
        assertThatThrownBy(() -> COERCING.parseLiteral(
                        StringValue.of(date), CoercedVariables.emptyVariables(), CONTEXT, Locale.ROOT))
                .isInstanceOf(CoercingParseLiteralException.class);
    }
}
