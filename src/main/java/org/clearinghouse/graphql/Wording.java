package org.clearinghouse.graphql;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes what only graphql-java's authors would understand out of its messages. */
final class Wording {
    private static final Pattern PREFIX =
            Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    /** Values are shown as they are held in memory; people have them before their eyes. */
    private static final Pattern VALUE = Pattern.compile(
            "^(argument '[^']*') with value '.*' (must|is not a valid|is missing|contains)", Pattern.DOTALL);

    private static final Pattern DEFAULT = Pattern.compile("^(Bad default value) '.*' (for type)", Pattern.DOTALL);
    private static final Pattern DETAIL_WITH_VALUE = Pattern.compile(" - .*(?:Value\\{|AST).*$", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("'(ArrayList|LinkedHashMap|BigInteger|BigDecimal|Integer)'");
    private static final Map<String, String> WORDS = Map.of(
            "ArrayList", "a list",
            "LinkedHashMap", "an object",
            "BigInteger", "a number",
            "BigDecimal", "a number",
            "Integer", "a number");

    private Wording() {}

    static String of(String message) {
        String bare = PREFIX.matcher(message.strip()).replaceFirst("");
        String withoutValue =
                DEFAULT.matcher(VALUE.matcher(bare).replaceFirst("$1 $2")).replaceFirst("$1 $2");
        return CLASS.matcher(DETAIL_WITH_VALUE.matcher(withoutValue).replaceFirst(""))
                .replaceAll(Wording::word);
    }

    private static String word(MatchResult found) {
        return WORDS.get(found.group(1));
    }
}
