package org.clearinghouse.graphql.fastpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.Scalars;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.clearinghouse.io.JsonWriter;
import org.junit.jupiter.api.Test;

class PlannedFieldTest {
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void writesTheFieldsInTheirOrderAndCountsEach() {
        assertThat(write("x", field("b", source -> 2, false), field("a", source -> 1, false)))
                .isEqualTo("{\"b\":2,\"a\":1}");
        assertThat(counted).hasValue(2);
    }

    @Test
    void readsFromTheSource() {
        assertThat(write("four", field("length", source -> source.toString().length(), false)))
                .isEqualTo("{\"length\":4}");
    }

    @Test
    void writesNullWhereTheSchemaAllowsIt() {
        assertThat(write("x", field("a", source -> null, true))).isEqualTo("{\"a\":null}");
        assertThatThrownBy(() -> write("x", field("a", source -> null, false)))
                .isInstanceOf(FallbackRequiredException.class);
    }

    @Test
    void fallsBackWhereAFieldFails() {
        UnaryOperator<Object> failing = source -> {
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> write("x", field("a", failing, true))).isInstanceOf(FallbackRequiredException.class);
    }

    @Test
    void theCounterStopsTheExecution() {
        IllegalStateException limit = new IllegalStateException("the limit");
        assertThatThrownBy(() -> JsonWriter.writeAsBytes(
                        json -> PlannedField.writeObject(List.of(field("a", source -> 1, true)), "x", json, () -> {
                            throw limit;
                        })))
                .isSameAs(limit);
    }

    private String write(Object source, PlannedField... fields) {
        byte[] json = JsonWriter.writeAsBytes(
                generator -> PlannedField.writeObject(List.of(fields), source, generator, counted::incrementAndGet));
        return new String(json, StandardCharsets.UTF_8);
    }

    private static PlannedField field(String name, UnaryOperator<Object> reader, boolean nullable) {
        ValueWriter writer = ValueWriter.createScalarWriter(Scalars.GraphQLInt, GraphQLContext.getDefault());
        return new PlannedField(new SerializedString(name), reader, writer, nullable);
    }
}
