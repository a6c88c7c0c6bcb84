package org.clearinghouse.ingest.format.html;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the values of CSS properties. Lengths are in CSS pixels. */
final class CssValues {
    /** A number that Java can parse, too. */
    static final String NUMBER = "([-+]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))";

    private static final Pattern LENGTH = Pattern.compile(NUMBER + "([a-z%]*)");
    private static final double ROOT_SIZE = 16;

    private static final Map<String, Double> PIXELS = Map.ofEntries(
            Map.entry("px", 1.0),
            Map.entry("", 1.0),
            Map.entry("pt", 4 / 3.0),
            Map.entry("pc", 16.0),
            Map.entry("in", 96.0),
            Map.entry("cm", 96 / 2.54),
            Map.entry("mm", 9.6 / 2.54),
            Map.entry("rem", ROOT_SIZE),
            Map.entry("vw", 12.8),
            Map.entry("vh", 7.2));

    private static final Map<String, Double> NAMED_SIZES = Map.ofEntries(
            Map.entry("xx-small", 9.0),
            Map.entry("x-small", 10.0),
            Map.entry("small", 13.0),
            Map.entry("medium", 16.0),
            Map.entry("large", 18.0),
            Map.entry("x-large", 24.0),
            Map.entry("xx-large", 32.0),
            Map.entry("initial", 16.0));

    private CssValues() {}

    /**
     * Parses a length.
     *
     * @param base the length that em and ex refer to
     * @param whole the length that 100 % is
     */
    static OptionalDouble parseLength(String value, double base, double whole) {
        Matcher length = LENGTH.matcher(value.strip());
        if (!length.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "em" -> OptionalDouble.of(number * base);
            case "ex", "ch" -> OptionalDouble.of(number * base / 2);
            case "%" -> OptionalDouble.of(number * whole / 100);
            default ->
                PIXELS.containsKey(length.group(2))
                        ? OptionalDouble.of(number * PIXELS.get(length.group(2)))
                        : OptionalDouble.empty();
        };
    }

    /** Parses a font size; returns the parent's if it is unknown. */
    static double parseFontSize(String value, double parent) {
        if (value.equals("smaller") || value.equals("larger")) {
            return value.equals("smaller") ? parent / 1.2 : parent * 1.2;
        }
        if (NAMED_SIZES.containsKey(value)) {
            return NAMED_SIZES.get(value);
        }
        return parseLength(value, parent, parent).orElse(parent);
    }

    /** Whether a font size is known, and not computed by a function. */
    static boolean isFontSize(String value) {
        return value.matches("smaller|larger")
                || NAMED_SIZES.containsKey(value)
                || parseLength(value, 1, 1).isPresent();
    }

    /** Parses a number or a percentage, such as an opacity. */
    static double parseFraction(String value, double otherwise) {
        return parseLength(value, 1, 1).orElse(otherwise);
    }
}
