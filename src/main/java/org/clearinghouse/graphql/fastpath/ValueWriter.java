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

/** Writes values of one GraphQL type into a response. */
@FunctionalInterface
interface ValueWriter {
    Coercing<?, ?> BIG_DECIMAL = ExtendedScalars.GraphQLBigDecimal.getCoercing();

    /**
     * @param value not null
     * @throws FallbackRequiredException if the value is not of the type
     */
    void write(Object value, JsonGenerator json) throws IOException;

    static ValueWriter createListWriter(ValueWriter itemWriter, boolean nullableItems) {
        return (value, json) -> {
            if (!(value instanceof Collection<?> items)) {
                throw new FallbackRequiredException();
            }
            json.writeStartArray();
            for (Object item : items) {
                itemWriter.write(item, nullableItems, json);
            }
            json.writeEndArray();
        };
    }

    static ValueWriter createScalarWriter(GraphQLScalarType scalar, GraphQLContext context) {
        Coercing<?, ?> coercing = scalar.getCoercing();
        return (value, json) -> JsonWriter.write(json, serializeScalar(value, coercing, context));
    }

    /** Passes a decimal through, because the coercing of graphql-java would print and parse it again. */
    private static Object serializeScalar(Object value, Coercing<?, ?> coercing, GraphQLContext context) {
        try {
            return value instanceof BigDecimal && coercing == BIG_DECIMAL
                    ? value
                    : coercing.serialize(value, context, Locale.ROOT);
        } catch (GraphQLException e) {
            throw new FallbackRequiredException();
        }
    }

    static ValueWriter createEnumWriter(GraphQLEnumType type) {
        return (value, json) -> {
            if (!(value instanceof Enum<?> constant) || type.getValue(constant.name()) == null) {
                throw new FallbackRequiredException();
            }
            json.writeString(constant.name());
        };
    }

    /** @throws FallbackRequiredException also for null where it is not allowed */
    default void write(Object value, boolean nullable, JsonGenerator json) throws IOException {
        if (value != null) {
            write(value, json);
        } else if (nullable) {
            json.writeNull();
        } else {
            throw new FallbackRequiredException();
        }
    }
}
