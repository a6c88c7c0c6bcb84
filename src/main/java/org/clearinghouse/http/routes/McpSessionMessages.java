package org.clearinghouse.http.routes;

import static io.quarkiverse.mcp.server.JsonRpcErrorCodes.METHOD_NOT_FOUND;

import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.web.Links;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the messages of the Model Context Protocol that begin or need a session. The framework would begin one, and
 * announce subscriptions, which it cannot keep without.
 */
@ApplicationScoped
class McpSessionMessages {
    private static final List<String> VERSIONS = McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS;

    private final String instructions;
    private final Map<String, Object> server = new LinkedHashMap<>();

    McpSessionMessages(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "quarkus.mcp.server.server-info.title") String title,
            @ConfigProperty(name = "quarkus.mcp.server.server-info.instructions") String instructions) {
        this.instructions = instructions;
        server.put("name", name);
        server.put("version", version);
        server.put("title", title);
    }

    /**
     * @param message a valid one
     * @return empty for a message that is complete in itself
     */
    Optional<Map<String, Object>> answer(Map<String, ?> message) {
        return switch (String.valueOf(message.get("method"))) {
            case "initialize" ->
                Optional.of(createAnswer(message, "result", initialize((Map<?, ?>) message.get("params"))));
            case "resources/subscribe", "resources/unsubscribe" ->
                Optional.of(createAnswer(message, "error", refuseSubscription()));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> initialize(Map<?, ?> parameters) {
        String requested = (String) parameters.get("protocolVersion");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("protocolVersion", VERSIONS.contains(requested) ? requested : VERSIONS.get(0));
        result.put("capabilities", listCapabilities());
        result.put("serverInfo", server);
        result.put("instructions", instructions);
        return result;
    }

    private static Map<String, Object> listCapabilities() {
        Map<String, Object> capabilities = new LinkedHashMap<>();
        List.of("tools", "resources", "logging").forEach(name -> capabilities.put(name, Map.of()));
        return capabilities;
    }

    private static Map<String, Object> refuseSubscription() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", METHOD_NOT_FOUND);
        error.put("message", "Nothing can be subscribed to here; %s is a feed of changes.".formatted(Links.FEED));
        return error;
    }

    private static Map<String, Object> createAnswer(Map<String, ?> message, String member, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", message.get("id"));
        answer.put(member, value);
        return answer;
    }
}
