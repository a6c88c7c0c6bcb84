package org.clearinghouse.graphql.fastpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLEnumType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ValueWriterTest {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();
    private static final ValueWriter INT = ValueWriter.createScalarWriter(Scalars.GraphQLInt, CONTEXT);
    private static final ValueWriter DECIMAL =
            ValueWriter.createScalarWriter(ExtendedScalars.GraphQLBigDecimal, CONTEXT);
    private static final ValueWriter ENUM = ValueWriter.createEnumWriter(
            GraphQLEnumType.newEnum().name("Qualifier").value("EXACT").build());

    @Test
    void writesScalars() {
        assertThat(write(INT, 2023)).isEqualTo("2023");
        assertThat(write(DECIMAL, new BigDecimal("121.93"))).isEqualTo("121.93");
    }

    @Test
    void writesEnumNames() {
        assertThat(write(ENUM, Qualifier.EXACT)).isEqualTo("\"EXACT\"");
    }

    @Test
    void writesListsWithNullWhereItIsAllowed() {
        assertThat(write(ValueWriter.createListWriter(INT, false), List.of())).isEqualTo("[]");
        assertThat(write(ValueWriter.createListWriter(INT, true), Arrays.asList(1, null)))
                .isEqualTo("[1,null]");
    }

    @Test
    void writesNullOnlyWhereItIsAllowed() {
        assertThat(new String(JsonWriter.writeAsBytes(json -> INT.write(null, true, json)), StandardCharsets.UTF_8))
                .isEqualTo("null");
        assertThatThrownBy(() -> JsonWriter.writeAsBytes(json -> INT.write(null, false, json)))
                .isInstanceOf(FallbackRequiredException.class);
    }

    @Test
    void fallsBackForValuesOfAnotherType() {
        assertFallback(INT, "many");
        assertFallback(ENUM, Qualifier.NEARLY);
        assertFallback(ENUM, "EXACT");
        assertFallback(ValueWriter.createListWriter(INT, true), 1);
        assertFallback(ValueWriter.createListWriter(INT, false), Arrays.asList(1, null));
    }

    private static void assertFallback(ValueWriter writer, Object value) {
        assertThatThrownBy(() -> write(writer, value)).isInstanceOf(FallbackRequiredException.class);
    }

    private static String write(ValueWriter writer, Object value) {
        return new String(JsonWriter.writeAsBytes(json -> writer.write(value, json)), StandardCharsets.UTF_8);
    }
}
