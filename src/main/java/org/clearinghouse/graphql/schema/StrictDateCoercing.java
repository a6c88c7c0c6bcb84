package org.clearinghouse.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.LocalDate;
import java.util.Locale;

/** Coerces dates, and refuses days that do not exist. That of the library takes 2024-02-31 for 2024-02-29. */
final class StrictDateCoercing implements Coercing<LocalDate, String> {
    private static final String IMPOSSIBLE = "There is no day %s in the calendar.";

    private final Coercing<?, ?> lenient = ExtendedScalars.Date.getCoercing();

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return (String) lenient.serialize(result, context, locale);
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
        LocalDate date = (LocalDate) lenient.parseValue(input, context, locale);
        if (input instanceof String text && !date.toString().equals(text)) {
            throw new CoercingParseValueException(IMPOSSIBLE.formatted(text));
        }
        return date;
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        LocalDate date = (LocalDate) lenient.parseLiteral(input, variables, context, locale);
        if (input instanceof StringValue text && !date.toString().equals(text.getValue())) {
            throw new CoercingParseLiteralException(IMPOSSIBLE.formatted(text.getValue()));
        }
        return date;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return lenient.valueToLiteral(input, context, locale);
    }
}
