package org.clearinghouse.ingest.format.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The custom properties of an element, such as {@code --color}, which its descendants inherit. */
final class CustomProperties {
    private static final Pattern REFERENCE = Pattern.compile("var\\(\\s*(--[^\\s,()]+)\\s*(?:,((?:[^()]|\\([^()]*\\))*))?\\)");
    /** The value of a property that is declared under conditions, or nowhere. */
    static final String UNKNOWN = "var(unknown)";

    private static final int MOST_STEPS = 20;
    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> values;
    private final boolean complete;

    private CustomProperties(Map<String, String> values, boolean complete) {
        this.values = values;
        this.complete = complete;
    }

    /** @param complete whether no style sheet is unknown, which could declare some */
    static CustomProperties createInitial(boolean complete) {
        return new CustomProperties(Map.of(), complete);
    }

    static boolean isCustom(String property) {
        return property.startsWith("--");
    }

    /** Returns the properties of a child that declares others. */
    CustomProperties with(Map<String, String> declared) {
        if (declared.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(values);
        all.putAll(declared);
        return new CustomProperties(all, complete);
    }

    /** Replaces references by their values; those that cannot be resolved stay. */
    String substitute(String value) {
        String resolved = value;
        for (int i = 0; i < MOST_STEPS && resolved.contains("var(--") && resolved.length() <= LONGEST_VALUE; i++) {
            resolved = REFERENCE.matcher(resolved).replaceFirst(this::resolve);
        }
        return resolved;
    }

    private String resolve(MatchResult reference) {
        String value = values.getOrDefault(reference.group(1).toLowerCase(Locale.ROOT), "initial");
        if (!value.equals("initial")) {
            return Matcher.quoteReplacement(complete ? value : UNKNOWN);
        }
        boolean replaced = complete && reference.group(2) != null;
        return Matcher.quoteReplacement(replaced ? reference.group(2).strip() : UNKNOWN);
    }
}
