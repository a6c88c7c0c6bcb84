package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpSessionMessagesTest {
    private final McpSessionMessages messages =
            new McpSessionMessages("clearinghouse", "1.0", "Clearinghouse", "Read.");

    @ParameterizedTest
    @CsvSource({"2024-11-05, 2024-11-05", "2025-06-18, 2025-06-18", "1999-01-01, 2025-11-25"})
    void agreesOnAProtocolVersion(String requested, String agreed) {
        Map<String, Object> answer = messages.answer(createMessage("initialize", Map.of("protocolVersion", requested)))
                .orElseThrow();
        assertThat(answer).containsEntry("id", "a").containsEntry("jsonrpc", "2.0");
        assertThat((Map<?, ?>) answer.get("result"))
                .satisfies(result -> assertThat(result.get("protocolVersion")).isEqualTo(agreed))
                .satisfies(result -> assertThat(result.get("instructions")).isEqualTo("Read."))
                .satisfies(result -> assertThat(result.get("serverInfo"))
                        .isEqualTo(Map.of("name", "clearinghouse", "version", "1.0", "title", "Clearinghouse")));
    }

    @Test
    void leavesCompleteMessagesToTheFramework() {
        assertThat(messages.answer(createMessage("tools/list", Map.of()))).isEmpty();
    }

    private static Map<String, Object> createMessage(String method, Map<String, ?> parameters) {
        return Map.of("jsonrpc", "2.0", "id", "a", "method", method, "params", parameters);
    }
}
