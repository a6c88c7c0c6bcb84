package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.clearinghouse.io.JsonWriter;

/** How a value that was read is written into the answer. */
@FunctionalInterface
interface ValueWriter {
    Coercing<?, ?> EXACT = ExtendedScalars.GraphQLBigDecimal.getCoercing();

    /**
     * @param value not null
     * @throws FallbackRequiredException where that is not all there is to it
     */
    void write(Object value, JsonGenerator json) throws IOException;

    static ValueWriter createListWriter(ValueWriter each, boolean mayHoldNull) {
        return (value, json) -> {
            if (!(value instanceof Collection<?> values)) {
                throw new FallbackRequiredException();
            }
            json.writeStartArray();
            for (Object one : values) {
                each.write(one, mayHoldNull, json);
            }
            json.writeEndArray();
        };
    }

    static ValueWriter createScalarWriter(GraphQLScalarType scalar, GraphQLContext context) {
        Coercing<?, ?> coercing = scalar.getCoercing();
        return (value, json) -> JsonWriter.write(json, serializeScalar(value, coercing, context));
    }

    /** A decimal is a number as it is; the library would print and read it again. */
    private static Object serializeScalar(Object value, Coercing<?, ?> coercing, GraphQLContext context) {
        try {
            return value instanceof BigDecimal && coercing == EXACT
                    ? value
                    : coercing.serialize(value, context, Locale.ROOT);
        } catch (GraphQLException e) {
            throw new FallbackRequiredException();
        }
    }

    static ValueWriter createEnumWriter(GraphQLEnumType constants) {
        return (value, json) -> {
            if (!(value instanceof Enum<?> constant) || constants.getValue(constant.name()) == null) {
                throw new FallbackRequiredException();
            }
            json.writeString(constant.name());
        };
    }

    default void write(Object value, boolean mayBeNull, JsonGenerator json) throws IOException {
        if (value != null) {
            write(value, json);
        } else if (mayBeNull) {
            json.writeNull();
        } else {
            throw new FallbackRequiredException();
        }
    }
}
