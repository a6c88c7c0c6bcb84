package org.clearinghouse.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An element of a header that is a list, such as {@code text/html; level=1; q=0.5} (RFC 9110, sections 5.6 and 12.4.2).
 *
 * @param value in lower case, without parameters
 * @param parameters by lower-case name, without the weight
 * @param weight from 0 to 1; 1 where the element has none, or none that can be read
 */
public record HeaderElement(String value, Map<String, String> parameters, float weight) {
    private static final String WEIGHT = "q";

    /**
     * Parses a header in its order.
     *
     * @throws HttpProblemException with status 400 where a quote is not closed
     */
    static List<HeaderElement> parseList(String name, String header) {
        return split(name, header, ',').stream()
                .filter(element -> !element.isBlank())
                .map(element -> parse(name, element))
                .toList();
    }

    private static HeaderElement parse(String name, String element) {
        List<String> parts = split(name, element, ';');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] pair = part.split("=", 2);
            parameters.putIfAbsent(pair[0].strip().toLowerCase(Locale.ROOT), pair.length == 1 ? "" : unquote(pair[1]));
        }
        String weight = parameters.remove(WEIGHT);
        return new HeaderElement(
                parts.get(0).strip().toLowerCase(Locale.ROOT), parameters, weight == null ? 1 : parseWeight(weight));
    }

    /** Splits at a separator outside quotes. */
    private static List<String> split(String name, String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (quoted) {
            throw new HttpProblemException(400, name + " cannot be read; a quote in it is not closed.");
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquote(String value) {
        String stripped = value.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1).replaceAll("\\\\(.)", "$1")
                : stripped;
    }

    private static float parseWeight(String text) {
        return text.matches("0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?") ? Float.parseFloat(text) : 1;
    }
}
