package org.clearinghouse.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a value that was read becomes in the answer. */
@FunctionalInterface
interface Showing {
    Coercing<?, ?> EXACT = ExtendedScalars.GraphQLBigDecimal.getCoercing();

    /**
     * @param value not null
     * @throws NotPlain where that is not all there is to it
     */
    Object shown(Object value);

    static Showing list(Showing each, boolean mayHoldNull) {
        return value -> {
            if (!(value instanceof Collection<?> values)) {
                throw new NotPlain();
            }
            List<Object> shown = new ArrayList<>(values.size());
            values.forEach(one -> shown.add(each.orNull(one, mayHoldNull)));
            return shown;
        };
    }

    /** A decimal is a number as it is; the library would print and read it again. */
    static Showing scalar(GraphQLScalarType scalar, GraphQLContext context) {
        Coercing<?, ?> coercing = scalar.getCoercing();
        return value -> {
            try {
                return value instanceof BigDecimal && coercing == EXACT
                        ? value
                        : coercing.serialize(value, context, Locale.ROOT);
            } catch (GraphQLException e) {
                throw new NotPlain();
            }
        };
    }

    static Showing constant(GraphQLEnumType constants) {
        return value -> {
            if (value instanceof Enum<?> constant && constants.getValue(constant.name()) != null) {
                return constant.name();
            }
            throw new NotPlain();
        };
    }

    default Object orNull(Object value, boolean mayBeNull) {
        if (value != null) {
            return shown(value);
        } else if (mayBeNull) {
            return null;
        }
        throw new NotPlain();
    }
}
