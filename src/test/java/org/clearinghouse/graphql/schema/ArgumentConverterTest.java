package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ArgumentConverterTest {

    /** An input type with every kind of field. */
    public record Filter(String name, List<Qualifier> qualifiers, Page page) {}

    /** A nested input type. */
    public record Page(int first) {}

    private static final ArgumentConverter CONVERTER = ArgumentConverter.create(Filter.class);

    @Test
    void passesScalarsAndNullThrough() {
        assertThat(ArgumentConverter.create(String.class).convert("x")).isEqualTo("x");
        assertThat(ArgumentConverter.create(String.class).convert(null)).isNull();
        assertThat(CONVERTER.convert(null)).isNull();
    }

    @Test
    void convertsEnumNames() {
        assertThat(ArgumentConverter.create(Qualifier.class).convert("EXACT")).isEqualTo(Qualifier.EXACT);
    }

    @Test
    void convertsMapsToRecordsAtAnyDepth() {
        Map<String, Object> page = Map.of("first", 10);
        Map<String, Object> argument = Map.of("name", "outer", "qualifiers", List.of("EXACT", "NEARLY"), "page", page);
        assertThat(CONVERTER.convert(argument))
                .isEqualTo(new Filter("outer", List.of(Qualifier.EXACT, Qualifier.NEARLY), new Page(10)));
    }

    /** An input type that contains itself. */
    public record Nested(String name, List<Nested> any, Nested not) {}

    @Test
    void convertsATypeWithinItself() {
        Map<String, Object> inner = Map.of("name", "inner");
        assertThat(ArgumentConverter.create(Nested.class)
                        .convert(Map.of("name", "outer", "any", List.of(inner), "not", Map.of("not", inner))))
                .isEqualTo(new Nested(
                        "outer",
                        List.of(new Nested("inner", null, null)),
                        new Nested(null, null, new Nested("inner", null, null))));
    }

    @Test
    void refusesNullInAList() {
        assertThatThrownBy(() -> CONVERTER.convert(Map.of("qualifiers", Arrays.asList("EXACT", null))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("A list contains a variable that is null");
    }

    /** An input type that refuses some values. */
    public record Positive(int number) {
        public Positive {
            if (number <= 0) {
                throw new InvalidInputException("not positive");
            }
        }
    }

    @Test
    void reportsARecordThatCannotBeCreated() {
        ArgumentConverter converter = ArgumentConverter.create(Positive.class);
        assertThat(converter.convert(Map.of("number", 1))).isEqualTo(new Positive(1));
        assertThatThrownBy(() -> converter.convert(Map.of("number", 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("not positive");
    }
}
