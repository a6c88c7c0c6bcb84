package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolInputGuardrail;
import io.quarkiverse.mcp.server.ToolManager.ToolArgument;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.model.InvalidInputException;

/**
 * Checks the arguments of a call before the framework converts them, which ignores unknown ones, cuts off fractions and
 * explains nothing. A misspelt condition would otherwise select everything.
 */
@Singleton
public class ArgumentGuardrail implements ToolInputGuardrail {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    @Override
    public void apply(ToolInputContext context) {
        try {
            check(context.getTool().arguments(), context.getArguments().getMap());
        } catch (InvalidInputException e) {
            throw new ToolCallException(e.getMessage());
        }
    }

    /** @throws InvalidInputException that names the argument, and what would be right */
    static void check(List<ToolArgument> declared, Map<String, Object> arguments) {
        CodeLookup<ToolArgument> lookup = new CodeLookup<>("argument", declared, argument -> List.of(argument.name()));
        arguments.forEach((name, value) -> {
            ToolArgument argument = lookup.require(name);
            if (!argument.name().equals(name)) {
                throw new InvalidInputException(
                        "There is no argument \"%s\". Did you mean \"%s\"?".formatted(name, argument.name()));
            }
            if (value != null) {
                checkValue(name, value, argument.type());
            }
        });
    }

    private static void checkValue(String name, Object value, Type type) {
        if (type instanceof ParameterizedType list) {
            listElements(name, value).forEach(element -> checkScalar(name, element, list.getActualTypeArguments()[0]));
        } else {
            checkScalar(name, value, type);
        }
    }

    private static List<?> listElements(String name, Object value) {
        if (value instanceof JsonArray array) {
            return array.getList();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new InvalidInputException("%s: %s is not a list; write [%2$s].".formatted(name, Json.encode(value)));
    }

    private static void checkScalar(String name, Object value, Type type) {
        boolean text = type == String.class;
        boolean right = text
                ? value instanceof String || value instanceof Number
                : (value instanceof Number || value instanceof String)
                        && WHOLE_NUMBER.matcher(value.toString()).matches();
        if (!right) {
            throw new InvalidInputException(
                    "%s: %s is not %s.".formatted(name, Json.encode(value), text ? "text" : "a whole number"));
        }
    }
}
