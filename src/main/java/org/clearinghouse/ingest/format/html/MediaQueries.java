package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates media queries for the screen of a desktop computer, without settings of its user. */
final class MediaQueries {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("prefers-color-scheme", "light"),
            Map.entry("prefers-reduced-motion", "no-preference"),
            Map.entry("prefers-reduced-transparency", "no-preference"),
            Map.entry("prefers-reduced-data", "no-preference"),
            Map.entry("prefers-contrast", "no-preference"),
            Map.entry("forced-colors", "none"),
            Map.entry("inverted-colors", "none"),
            Map.entry("hover", "hover"),
            Map.entry("any-hover", "hover"),
            Map.entry("pointer", "fine"),
            Map.entry("any-pointer", "fine"),
            Map.entry("orientation", "landscape"),
            Map.entry("scripting", "enabled"),
            Map.entry("display-mode", "browser"));

    private static final Set<String> NOTHING = Set.of("no-preference", "none");
    private static final Set<String> SCREEN = Set.of("all", "screen");
    private static final Set<String> PRESENT = Set.of("color", "width", "height");
    private static final Set<String> ABSENT = Set.of("grid", "monochrome");
    private static final Pattern RANGE = Pattern.compile(
            "(?:(\\S+)\\s*([<>]=?)\\s*)?(width|height|device-width|device-height)(?:\\s*([<>]=?|=)\\s*(\\S+))?");

    private MediaQueries() {}

    /** Matches a list of queries; an empty one is that of all media. */
    static SelectorMatch match(String list) {
        SelectorMatch result = SelectorMatch.NO;
        for (String query : CssBlock.splitList(list.strip().toLowerCase(Locale.ROOT))) {
            result = result.or(matchQuery(query));
        }
        return result;
    }

    private static SelectorMatch matchQuery(String query) {
        String condition = query.startsWith("only ") ? query.substring(5).strip() : query;
        if (condition.isEmpty()) {
            return SelectorMatch.YES;
        }
        boolean negated = condition.startsWith("not ")
                && !condition.substring(4).stripLeading().startsWith("(");
        return negated
                ? matchQuery(condition.substring(4).strip()).negate()
                : CssCondition.evaluate(condition, MediaQueries::matchTerm);
    }

    private static SelectorMatch matchTerm(String term) {
        int colon = term.indexOf(':');
        if (term.matches("[a-z]+") && !PRESENT.contains(term) && !VALUES.containsKey(term) && !ABSENT.contains(term)) {
            return SelectorMatch.of(SCREEN.contains(term));
        }
        return colon < 0
                ? matchFeature(term)
                : matchFeature(
                        term.substring(0, colon).strip(),
                        term.substring(colon + 1).strip());
    }

    /** A feature without a value, or a range of widths or heights. */
    private static SelectorMatch matchFeature(String feature) {
        if (VALUES.containsKey(feature)) {
            return SelectorMatch.of(!NOTHING.contains(VALUES.get(feature)));
        }
        if (PRESENT.contains(feature) || ABSENT.contains(feature)) {
            return SelectorMatch.of(PRESENT.contains(feature));
        }
        Matcher range = RANGE.matcher(feature);
        if (!range.matches()) {
            return SelectorMatch.MAYBE;
        }
        double size = range.group(3).endsWith("width") ? WIDTH : HEIGHT;
        SelectorMatch low =
                range.group(2) == null ? SelectorMatch.YES : compare(size, flip(range.group(2)), parse(range.group(1)));
        SelectorMatch high =
                range.group(4) == null ? SelectorMatch.YES : compare(size, range.group(4), parse(range.group(5)));
        return low.and(high);
    }

    /** "400px <= width" is "width >= 400px". */
    private static String flip(String operator) {
        return (operator.charAt(0) == '<' ? ">" : "<") + operator.substring(1);
    }

    private static SelectorMatch matchFeature(String feature, String value) {
        if (VALUES.containsKey(feature)) {
            return SelectorMatch.of(VALUES.get(feature).equals(value));
        }
        OptionalDouble length = parse(value);
        return switch (feature) {
            case "min-width", "min-device-width" -> compare(WIDTH, ">=", length);
            case "max-width", "max-device-width" -> compare(WIDTH, "<=", length);
            case "min-height", "min-device-height" -> compare(HEIGHT, ">=", length);
            case "max-height", "max-device-height" -> compare(HEIGHT, "<=", length);
            default -> SelectorMatch.MAYBE;
        };
    }

    private static OptionalDouble parse(String length) {
        return CssValues.parseLength(length, 16, 0);
    }

    private static SelectorMatch compare(double size, String operator, OptionalDouble limit) {
        if (limit.isEmpty() || operator.equals("=")) {
            return SelectorMatch.MAYBE;
        }
        boolean holds =
                switch (operator) {
                    case "<" -> size < limit.getAsDouble();
                    case "<=" -> size <= limit.getAsDouble();
                    case ">" -> size > limit.getAsDouble();
                    default -> size >= limit.getAsDouble();
                };
        return SelectorMatch.of(holds);
    }
}
