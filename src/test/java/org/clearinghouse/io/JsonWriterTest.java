package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private record Point(int x, String name) {}

    @Test
    void writesObjectsInTheOrderOfTheirEntries() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", 1);
        object.put("a", List.of("x\"\n", true));
        object.put("none", null);
        assertThat(json(JsonWriter.toBytes(object))).isEqualTo("{\"b\":1,\"a\":[\"x\\\"\\n\",true],\"none\":null}");
    }

    @Test
    void writesExactDecimalsWithoutExponent() {
        List<BigDecimal> numbers = List.of(new BigDecimal("0.10"), new BigDecimal("1E+3"), new BigDecimal("1E-7"));
        assertThat(json(JsonWriter.toBytes(numbers))).isEqualTo("[0.10,1000,0.0000001]");
    }

    @Test
    void writesCompactDecimalsWithExponent() {
        assertThat(json(JsonWriter.toCompactBytes(List.of(new BigDecimal("1e9999")))))
                .isEqualTo("[1E+9999]");
    }

    @Test
    void writesNullsAndOtherTypes() {
        assertThat(json(JsonWriter.toBytes(Arrays.asList(null, 5L, new Point(1, "a")))))
                .isEqualTo("[null,5,{\"x\":1,\"name\":\"a\"}]");
    }

    @Test
    void writesUtf8() {
        assertThat(JsonWriter.toBytes("\u00E4")).isEqualTo("\"\u00E4\"".getBytes(StandardCharsets.UTF_8));
    }

    private static String json(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
