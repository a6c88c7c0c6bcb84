package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the values of CSS properties. Lengths are in CSS pixels. */
final class CssValues {
    private static final Pattern LENGTH = Pattern.compile("([-+]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))([a-z%]*)");
    private static final Pattern FUNCTION = Pattern.compile("(?:rgb|hsl)a?\\(([^()]*)\\)");
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

    private static final Map<String, String> NAMED_COLORS = Map.ofEntries(
            Map.entry("white", "#ffffff"),
            Map.entry("black", "#000000"),
            Map.entry("red", "#ff0000"),
            Map.entry("yellow", "#ffff00"),
            Map.entry("lime", "#00ff00"),
            Map.entry("green", "#008000"),
            Map.entry("blue", "#0000ff"),
            Map.entry("navy", "#000080"),
            Map.entry("gray", "#808080"),
            Map.entry("grey", "#808080"),
            Map.entry("silver", "#c0c0c0"));

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

    /** Parses a number or a percentage, such as an opacity. */
    static double parseFraction(String value, double otherwise) {
        return parseLength(value, 1, 1).orElse(otherwise);
    }

    /** Returns a colour in a form in which equal colours are equal texts: #rrggbb, or transparent. */
    static String normalizeColor(String value) {
        String color = value.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (color.matches("#[\\da-f]{3,4}")) {
            color = color.replaceAll("([\\da-f])", "$1$1");
        }
        if (color.matches("#[\\da-f]{8}")) {
            return Integer.parseInt(color.substring(7), 16) < 26 ? "transparent" : color.substring(0, 7);
        }
        Matcher function = FUNCTION.matcher(color);
        return function.matches()
                ? normalizeFunction(color, function.group(1))
                : NAMED_COLORS.getOrDefault(color, color);
    }

    private static String normalizeFunction(String color, String list) {
        String[] parts = list.strip().split("[\\s,/]+");
        if (parts.length == 4 && parseFraction(parts[3], 1) < 0.1) {
            return "transparent";
        }
        return color.startsWith("rgb") && parts.length >= 3
                ? "#" + toHex(parts[0]) + toHex(parts[1]) + toHex(parts[2])
                : color;
    }

    private static String toHex(String channel) {
        int value = (int) Math.round(parseLength(channel, 1, 255).orElse(0));
        return "%02x".formatted(Math.max(0, Math.min(255, value)));
    }
}
