package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Evaluates a condition of a style sheet: terms in brackets, joined by "and", "or" and "not". */
final class CssCondition {
    private CssCondition() {}

    /** @param term evaluates the content of brackets, a function with its brackets, or a word */
    static SelectorMatch evaluate(String condition, Function<String, SelectorMatch> term) {
        SelectorMatch result = null;
        boolean negated = false;
        boolean or = false;
        for (String token : split(condition.strip())) {
            switch (token.toLowerCase(Locale.ROOT)) {
                case "not" -> negated = true;
                case "and" -> or = false;
                case "or" -> or = true;
                default -> {
                    SelectorMatch value = evaluateToken(token, term);
                    value = negated ? value.negate() : value;
                    result = result == null ? value : or ? result.or(value) : result.and(value);
                    negated = false;
                }
            }
        }
        return result == null ? SelectorMatch.MAYBE : result;
    }

    private static SelectorMatch evaluateToken(String token, Function<String, SelectorMatch> term) {
        boolean bracketed = token.startsWith("(") && token.endsWith(")");
        String content = bracketed ? token.substring(1, token.length() - 1).strip() : token;
        boolean compound = bracketed
                && (content.startsWith("(") || content.toLowerCase(Locale.ROOT).startsWith("not "));
        return compound ? evaluate(content, term) : term.apply(content);
    }

    private static List<String> split(String condition) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= condition.length(); ) {
            boolean end = i == condition.length() || Character.isWhitespace(condition.charAt(i));
            boolean bracketEnds = i > start && condition.charAt(i - 1) == ')';
            if (end || bracketEnds) {
                if (i > start) {
                    tokens.add(condition.substring(start, i));
                }
                start = end ? i + 1 : i;
            }
            i = end ? i + 1 : CssBlock.skip(condition, i);
        }
        return tokens;
    }
}
