package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestReaderTest {

    @Test
    void readsNestedValues() {
        assertThat(parse("{\"a\":[1,null,{\"b\":\"é\"}]}"))
                .containsEntry("a", Arrays.asList(1, null, Map.of("b", "é")));
    }

    @Test
    void readsNumbersExactly() {
        assertThat(parse("{\"a\":0.1000000000000000055511151231257827,\"b\":12345678901234567890}"))
                .containsEntry("a", new BigDecimal("0.1000000000000000055511151231257827"))
                .containsEntry("b", new BigInteger("12345678901234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":}", "{} {}", "{\"a\":1}x", "nonsense"})
    void rejectsWhatIsNotJson(String text) {
        assertRejected(text, "The body is not JSON: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null", "true"})
    void rejectsWhatIsNotAnObject(String text) {
        assertRejected(text, "The body must be a JSON object.");
    }

    @Test
    void rejectsANumberWithTooLargeAnExponent() {
        assertRejected("{\"a\":1e99999999999}", "The body holds a number that is too large or too long.");
    }

    @Test
    void rejectsTooDeepNesting() {
        assertThat(parse("{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}")).hasSize(1);
        assertRejected("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}", "The body is not JSON: ");
    }

    @Test
    void namesTheValueThatIsNotAnObject() {
        assertThatThrownBy(() -> JsonRequestReader.asObject(List.of(), "\"variables\""))
                .isInstanceOf(HttpProblemException.class)
                .hasMessage("\"variables\" must be a JSON object.");
    }

    private static void assertRejected(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessageStartingWith(message);
    }

    private static Map<String, Object> parse(String text) {
        return JsonRequestReader.parseObject(text.getBytes(StandardCharsets.UTF_8), "The body");
    }
}
