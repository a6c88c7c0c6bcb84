package org.clearinghouse.http.routes;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse.http.HttpProblemException;

/**
 * Checks what the framework's handler of the Model Context Protocol relies on. It never answers a message that it fails
 * at.
 */
final class McpMessageValidator {
    private McpMessageValidator() {}

    /** @throws HttpProblemException with status 400 that names the member */
    static void validate(Map<String, ?> message) {
        String method = String.valueOf(message.get("method"));
        Map<?, ?> parameters = readObject(message, "params");
        switch (method) {
            case "initialize" -> requireText(parameters, "protocolVersion", "params");
            case "tools/call", "prompts/get" -> requireText(parameters, "name", "params");
            case "resources/read", "resources/subscribe", "resources/unsubscribe" ->
                requireText(parameters, "uri", "params");
            case "completion/complete" -> requireCompletion(parameters);
            default -> {}
        }
        Object arguments = parameters.get("arguments");
        if (arguments != null && !(arguments instanceof Map)) {
            throw new HttpProblemException(400, "params.arguments: they are not an object of names and values.");
        }
    }

    private static void requireCompletion(Map<?, ?> parameters) {
        if (!(parameters.get("ref") instanceof Map)) {
            throw new HttpProblemException(400, "params.ref: it is missing; write an object.");
        }
        Map<?, ?> argument = readObject(parameters, "argument");
        requireText(argument, "name", "params.argument");
        requireText(argument, "value", "params.argument");
    }

    private static void requireText(Map<?, ?> object, String name, String path) {
        if (!(object.get(name) instanceof String)) {
            throw new HttpProblemException(400, "%s.%s: it is missing; write it as text.".formatted(path, name));
        }
    }

    private static Map<?, ?> readObject(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> members ? members : Map.of();
    }

    /** Whether a valid message has arguments that are null, as clients send for those that they leave out. */
    static boolean hasNullArguments(Map<String, ?> message) {
        Map<?, ?> parameters = readObject(message, "params");
        return parameters.containsKey("arguments")
                && (!(parameters.get("arguments") instanceof Map<?, ?> arguments)
                        || arguments.values().stream().anyMatch(Objects::isNull));
    }

    /** @return the message without arguments that are null */
    static JsonObject removeNullArguments(JsonObject message) {
        JsonObject parameters = message.getJsonObject("params");
        JsonObject arguments = Objects.requireNonNullElseGet(parameters.getJsonObject("arguments"), JsonObject::new);
        arguments.getMap().values().removeIf(Objects::isNull);
        parameters.put("arguments", arguments);
        return message;
    }
}
