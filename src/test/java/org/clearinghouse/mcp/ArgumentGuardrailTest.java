package org.clearinghouse.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolGuardrails;
import io.quarkiverse.mcp.server.ToolManager.ToolArgument;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentGuardrailTest {
    private static final List<ToolArgument> GET_FIGURES = listArguments("getFigures");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'areas': null, 'years': []}",
                "{'areas': ['ME', 23], 'metrics': ['team-hope-supported'], 'years': [2023, '2022'], 'first': 5}",
            })
    void acceptsWhatTheToolTakes(String json) {
        assertThatCode(() -> check(json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'metric': ['missing-cases']} | There is no argument "metric". Did you mean "metrics"?
            {'Areas': ['ME']}             | There is no argument "Areas". Did you mean "areas"?
            {'zzzzzz': 1}                 | There is no argument "zzzzzz". Known: areas, metrics, programs, years,
            {'areas': 'ME'}               | areas: "ME" is not a list; write ["ME"].
            {'areas': {'code': 'ME'}}     | areas: {"code":"ME"} is not a list
            {'areas': [null]}             | areas: null is not text.
            {'areas': [['ME']]}           | areas: ["ME"] is not text.
            {'years': [2023.5]}           | years: 2023.5 is not a whole number.
            {'years': [1e30]}             | years: 1.0E30 is not a whole number.
            {'first': 1.9}                | first: 1.9 is not a whole number.
            {'first': true}               | first: true is not a whole number.
            {'after': ['x']}              | after: ["x"] is not text.
            """)
    void explainsWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> check(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void everyToolIsChecked() {
        Stream.of(FigureTools.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Tool.class))
                .forEach(method -> assertThat(
                                method.getAnnotation(ToolGuardrails.class).input())
                        .containsExactly(ArgumentGuardrail.class));
    }

    private static void check(String json) {
        ArgumentGuardrail.check(GET_FIGURES, new JsonObject(json.replace('\'', '"')).getMap());
    }

    private static List<ToolArgument> listArguments(String tool) {
        Method method = Stream.of(FigureTools.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(tool))
                .findFirst()
                .orElseThrow();
        return Stream.of(method.getParameters())
                .map(ArgumentGuardrailTest::createArgument)
                .toList();
    }

    private static ToolArgument createArgument(Parameter parameter) {
        return new ToolArgument(parameter.getName(), null, false, parameter.getParameterizedType(), null);
    }
}
