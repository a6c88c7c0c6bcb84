package org.clearinghouse.http.routes;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;

/** The parameters of a URL. What is wrong with one is told together with its name. */
final class QueryParameters {
    private final MultiMap parameters;

    /** @throws HttpProblemException for a parameter that is none of the known */
    QueryParameters(MultiMap parameters, List<String> known) {
        this.parameters = parameters;
        CodeLookup<String> names = new CodeLookup<>("parameter", known, List::of);
        parameters.names().stream().filter(name -> !known.contains(name)).forEach(name -> {
            names.find(name).ifPresent(right -> rejectUnknown(name, right));
            applyParser(name, names::require, name);
        });
    }

    private static void rejectUnknown(String name, String right) {
        throw new HttpProblemException(
                400, "There is no parameter \"%s\". Did you mean \"%s\"?".formatted(name, right));
    }

    /** The values, repeated or with commas between them; null where there are none. */
    <T> List<T> parseList(String name, Function<String, T> reading) {
        return parameters.contains(name)
                ? parameters.getAll(name).stream()
                        .flatMap(values -> Stream.of(values.split(",", -1)))
                        .map(value -> parseValue(name, value, reading))
                        .toList()
                : null;
    }

    /** The value; null where there is none. */
    <T> T parseSingle(String name, Function<String, T> reading) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new HttpProblemException(
                    400, "%s: it is given %d times; give it once.".formatted(name, values.size()));
        }
        return values.isEmpty() ? null : parseValue(name, values.get(0), reading);
    }

    /** The value, which has to be there. */
    <T> T require(String name, Function<String, T> reading) {
        T value = parseSingle(name, reading);
        if (value == null) {
            throw new HttpProblemException(400, "%s: it is missing; give it a value.".formatted(name));
        }
        return value;
    }

    /** Reads a code; the message for an unknown one suggests the nearest. */
    static <T> Function<String, String> createCodeParser(CodeLookup<T> lookup) {
        return code -> {
            lookup.require(code);
            return code;
        };
    }

    /** Reads a constant in any letter case; the message for an unknown one suggests the nearest. */
    static <E extends Enum<E>> Function<String, E> createConstantParser(String noun, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return new CodeLookup<>(noun, constants, constant -> List.of(constant.name()))::require;
    }

    private static <T> T parseValue(String name, String value, Function<String, T> reading) {
        if (value.isBlank()) {
            throw new HttpProblemException(400, "%s: a value is empty; leave it out, or give one.".formatted(name));
        }
        return applyParser(name, reading, value.strip());
    }

    private static <T> T applyParser(String name, Function<String, T> reading, String value) {
        try {
            return reading.apply(value);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(400, name + ": " + e.getMessage());
        }
    }
}
