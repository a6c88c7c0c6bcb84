package org.clearinghouse.ingest.extraction.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that the files of {@code reading} name by lines "let name = expression", and use in braces below. */
public final class Definitions {
    private static final Pattern DEFINITION = Pattern.compile("^let ([a-z-]+) = (.+)$");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z-]*)\\}");

    private final Map<String, String> expressions;

    /** @param expressions that are defined elsewhere, by their names */
    public Definitions(Map<String, String> expressions) {
        this.expressions = new HashMap<>(expressions);
    }

    /** The expressions by their names. */
    public Map<String, String> toMap() {
        return Map.copyOf(expressions);
    }

    /**
     * Defines a name if the line does, and returns whether it does.
     *
     * @throws IllegalArgumentException if the line uses a name that is not defined above
     */
    public boolean define(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (!definition.matches()) {
            return false;
        }
        expressions.put(definition.group(1), group(expand(definition.group(2))));
        return true;
    }

    /** Groups the alternatives of a definition, so that each has the words around the name; conditions stay as they are. */
    private static String group(String definition) {
        boolean conditions = definition.startsWith("&") || definition.contains(" & ");
        return conditions || definition.indexOf('|') < 0 ? definition : "(?:" + definition + ")";
    }

    /**
     * Replaces the names in braces by their expressions.
     *
     * @throws IllegalArgumentException if one is not defined above
     */
    public String expand(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(getExpression(name.group(1))));
    }

    private String getExpression(String name) {
        String expression = expressions.get(name);
        if (expression == null) {
            throw new IllegalArgumentException("{" + name + "} is not defined above");
        }
        return expression;
    }
}
