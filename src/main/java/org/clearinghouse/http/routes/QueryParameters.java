package org.clearinghouse.http.routes;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;

/** The parameters of a URL. Every error message names the parameter. */
final class QueryParameters {
    /** What campaigns, mail programs and social networks add to links; it selects nothing. */
    private static final Pattern TRACKING = Pattern.compile(
            "utm_\\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi");

    private final MultiMap parameters;

    /** @throws HttpProblemException with status 400 for a parameter that is not known */
    QueryParameters(MultiMap parameters, List<String> known) {
        this.parameters = parameters;
        parameters.names().stream()
                .filter(name -> !known.contains(name) && !TRACKING.matcher(name).matches())
                .forEach(name -> rejectUnknown(name, known));
    }

    private static void rejectUnknown(String name, List<String> known) {
        if (known.isEmpty()) {
            throw new HttpProblemException(
                    400, "There is no parameter \"%s\"; this address takes none.".formatted(name));
        }
        CodeLookup<String> names = new CodeLookup<>("parameter", known, List::of);
        names.find(name).ifPresent(right -> rejectUnknown(name, right));
        applyParser(name, names::require, name);
    }

    private static void rejectUnknown(String name, String right) {
        throw new HttpProblemException(
                400, "There is no parameter \"%s\". Did you mean \"%s\"?".formatted(name, right));
    }

    /** Parses repeated or comma-separated values; null where the parameter is missing. */
    <T> List<T> parseList(String name, Function<String, T> parser) {
        return parameters.contains(name)
                ? parameters.getAll(name).stream()
                        .flatMap(values -> Stream.of(values.split(",", -1)))
                        .map(value -> parseValue(name, value, parser))
                        .toList()
                : null;
    }

    /** Parses one value; null where the parameter is missing. */
    <T> T parseSingle(String name, Function<String, T> parser) {
        String value = findText(name);
        return value == null ? null : parseValue(name, value, parser);
    }

    /** Returns the text of a form's field, which a browser sends empty; null where the parameter is missing. */
    String findText(String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new HttpProblemException(400, "%s: it has %s values; give one.".formatted(name, values.size()));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** Parses one value, which must be present. */
    <T> T require(String name, Function<String, T> parser) {
        T value = parseSingle(name, parser);
        if (value == null) {
            throw new HttpProblemException(400, "%s: it is missing; give it a value.".formatted(name));
        }
        return value;
    }

    /** Creates a parser of codes; the message for an unknown code names a near or a known one. */
    static <T> Function<String, String> createCodeParser(CodeLookup<T> lookup) {
        return code -> {
            lookup.require(code);
            return code;
        };
    }

    /** Creates a parser of constants in any letter case; the message for an unknown one names near or known ones. */
    static <E extends Enum<E>> Function<String, E> createConstantParser(String noun, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return new CodeLookup<>(noun, constants, constant -> List.of(constant.name()))::require;
    }

    private static <T> T parseValue(String name, String value, Function<String, T> parser) {
        if (value.isBlank()) {
            throw new HttpProblemException(400, "%s: a value is empty; omit it, or give one.".formatted(name));
        }
        return applyParser(name, parser, value.strip());
    }

    private static <T> T applyParser(String name, Function<String, T> parser, String value) {
        try {
            return parser.apply(value);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(400, name + ": " + e.getMessage());
        }
    }
}
