package org.clearinghouse.graphql.engine;

import com.google.re2j.Pattern;

/**
 * Removes internal terms of graphql-java from its messages. The patterns run in linear time, because messages echo what
 * clients sent.
 */
final class ErrorMessageCleaner {
    private static final int MAX_LENGTH = 500;
    private static final Pattern PREFIX =
            Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    /** graphql-java prints values as Java objects; clients know what they sent. */
    private static final Pattern VALUE = Pattern.compile(
            "^(argument '[^']*') with value '.*' (must|is not a valid|is missing|contains)", Pattern.DOTALL);

    private static final Pattern DEFAULT = Pattern.compile("^(Bad default value) '.*' (for type)", Pattern.DOTALL);
    private static final Pattern DETAIL_WITH_VALUE = Pattern.compile(" - .*(?:Value\\{|AST).*$", Pattern.DOTALL);
    private static final Pattern LIST_CLASS = Pattern.compile("(?:a )?'ArrayList'");
    private static final Pattern OBJECT_CLASS = Pattern.compile("(?:a )?'LinkedHashMap'");
    private static final Pattern NUMBER_CLASS =
            Pattern.compile("(?:a )?'(?:BigInteger|BigDecimal|Integer|Long|Double|Float)'");

    private ErrorMessageCleaner() {}

    static String clean(String message) {
        String cleaned = PREFIX.matcher(message.strip()).replaceFirst("");
        cleaned = VALUE.matcher(cleaned).replaceFirst("$1 $2");
        cleaned = DEFAULT.matcher(cleaned).replaceFirst("$1 $2");
        cleaned = DETAIL_WITH_VALUE.matcher(cleaned).replaceFirst("");
        cleaned = LIST_CLASS.matcher(cleaned).replaceAll("a list");
        cleaned = OBJECT_CLASS.matcher(cleaned).replaceAll("an object");
        return truncate(NUMBER_CLASS.matcher(cleaned).replaceAll("a number"));
    }

    /** Truncates long messages: they echo what clients sent. */
    static String truncate(String message) {
        return message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "…" : message;
    }
}
