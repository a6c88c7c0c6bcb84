package org.clearinghouse.graphql.engine;

import com.google.re2j.Pattern;
import java.util.Map;

/** Takes what only graphql-java's authors would understand out of its messages. They hold what clients sent, so all is done in linear time. */
final class ErrorMessageCleaner {
    private static final int MAX_LENGTH = 500;
    private static final Pattern PREFIX =
            Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    /** Values are shown as they are held in memory; people have them before their eyes. */
    private static final Pattern VALUE = Pattern.compile(
            "^(argument '[^']*') with value '.*' (must|is not a valid|is missing|contains)", Pattern.DOTALL);

    private static final Pattern DEFAULT = Pattern.compile("^(Bad default value) '.*' (for type)", Pattern.DOTALL);
    private static final Pattern DETAIL_WITH_VALUE = Pattern.compile(" - .*(?:Value\\{|AST).*$", Pattern.DOTALL);
    private static final Map<String, String> CLASSES = Map.of(
            "'ArrayList'", "a list",
            "'LinkedHashMap'", "an object",
            "'BigInteger'", "a number",
            "'BigDecimal'", "a number",
            "'Integer'", "a number");

    private ErrorMessageCleaner() {}

    static String clean(String message) {
        String shown = PREFIX.matcher(message.strip()).replaceFirst("");
        shown = VALUE.matcher(shown).replaceFirst("$1 $2");
        shown = DEFAULT.matcher(shown).replaceFirst("$1 $2");
        shown = DETAIL_WITH_VALUE.matcher(shown).replaceFirst("");
        for (Map.Entry<String, String> word : CLASSES.entrySet()) {
            shown = shown.replace(word.getKey(), word.getValue());
        }
        return truncate(shown);
    }

    /** Messages echo what clients sent, which may be long. */
    static String truncate(String message) {
        return message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "…" : message;
    }
}
