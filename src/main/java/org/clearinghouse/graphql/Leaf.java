package org.clearinghouse.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.Locale;

/** How a scalar or constant is shown; {@link SelectedField#UNREAD} where it cannot be, which the library then explains. */
@FunctionalInterface
interface Leaf {
    Coercing<?, ?> EXACT = ExtendedScalars.GraphQLBigDecimal.getCoercing();

    Object shown(Object value, GraphQLContext context);

    /** Null for a type that is more than a scalar or constant. */
    static Leaf of(GraphQLType type) {
        GraphQLType unwrapped = GraphQLTypeUtil.unwrapNonNull(type);
        Object insteadOfNull = GraphQLTypeUtil.isNonNull(type) ? SelectedField.UNREAD : null;
        if (unwrapped instanceof GraphQLScalarType scalar) {
            Coercing<?, ?> coercing = scalar.getCoercing();
            return (value, context) -> value == null ? insteadOfNull : scalar(coercing, value, context);
        }
        return unwrapped instanceof GraphQLEnumType constants
                ? (value, context) -> value == null ? insteadOfNull : name(constants, value)
                : null;
    }

    /** A decimal is a number as it is; the library would print and read it again. */
    private static Object scalar(Coercing<?, ?> coercing, Object value, GraphQLContext context) {
        try {
            return value instanceof BigDecimal && coercing == EXACT
                    ? value
                    : coercing.serialize(value, context, Locale.ROOT);
        } catch (GraphQLException e) {
            return SelectedField.UNREAD;
        }
    }

    private static Object name(GraphQLEnumType constants, Object value) {
        return value instanceof Enum<?> constant && constants.getValue(constant.name()) != null
                ? constant.name()
                : SelectedField.UNREAD;
    }
}
