package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule with its block, or a declaration or statement without one.
 *
 * @param prelude what is before the block, or the whole statement
 * @param body the content of the block; null where there is none
 */
record CssBlock(String prelude, String body) {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /**
     * Splits a style sheet, or the content of a rule, into its parts.
     *
     * @param text without comments
     * @param nested whether the text is the content of a rule, whose declarations end at semicolons
     */
    static List<CssBlock> split(String text, boolean nested) {
        List<CssBlock> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            boolean statement =
                    nested || text.substring(start, i).stripLeading().startsWith("@");
            int end = skip(text, i);
            if (c == '{' && !isCustomProperty(text.substring(start, i))) {
                blocks.add(new CssBlock(text.substring(start, i).strip(), getContent(text, i, end)));
                start = end;
            } else if (c == ';' && statement) {
                blocks.add(new CssBlock(text.substring(start, i).strip(), null));
                start = end;
            }
            i = end;
        }
        if (!text.substring(start).isBlank()) {
            blocks.add(new CssBlock(text.substring(start).strip(), null));
        }
        return blocks;
    }

    private static boolean isCustomProperty(String prelude) {
        return prelude.stripLeading().startsWith("--");
    }

    /** An open block ends with the text. */
    private static String getContent(String text, int start, int end) {
        boolean closed = end > start + 1 && text.charAt(end - 1) == '}';
        return text.substring(start + 1, closed ? end - 1 : end);
    }

    /** Splits a list at its commas, but not within brackets and quotation marks. */
    static List<String> splitList(String list) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < list.length(); i = skip(list, i)) {
            if (list.charAt(i) == ',') {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    static String removeComments(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                clean.append(' ');
                i = end < 0 ? text.length() : end + 2;
            } else {
                int end = OPENING.indexOf(text.charAt(i)) >= 0 && !isAddress(text, i) ? i + 1 : skip(text, i);
                clean.append(text, i, end);
                i = end;
            }
        }
        return clean.toString();
    }

    /** The position behind the character, escape, quotation or brackets that begin at one. */
    static int skip(String text, int start) {
        char c = text.charAt(start);
        if (c == '\\') {
            return Math.min(text.length(), start + 2);
        } else if (c == '"' || c == '\'') {
            return skipQuotation(text, start);
        } else if (isAddress(text, start)) {
            int end = text.indexOf(')', start);
            return end < 0 ? text.length() : end + 1;
        }
        return OPENING.indexOf(c) >= 0 ? skipBrackets(text, start) : start + 1;
    }

    /** A quotation ends at the end of its line at the latest. */
    private static int skipQuotation(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\n') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    /** Whether a bracket begins an address without quotation marks, in which other brackets and quotes mean nothing. */
    private static boolean isAddress(String text, int bracket) {
        int next = bracket + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return text.charAt(bracket) == '('
                && text.regionMatches(true, bracket - 3, "url", 0, 3)
                && next < text.length()
                && text.charAt(next) != '"'
                && text.charAt(next) != '\'';
    }

    /** Brackets are paired without recursion, because they may be nested deeply. */
    private static int skipBrackets(String text, int start) {
        StringBuilder open = new StringBuilder();
        for (int i = start; i < text.length(); ) {
            char c = text.charAt(i);
            int opening = OPENING.indexOf(c);
            if (opening >= 0 && !isAddress(text, i)) {
                open.append(CLOSING.charAt(opening));
                i++;
                continue;
            }
            if (!open.isEmpty() && c == open.charAt(open.length() - 1)) {
                open.setLength(open.length() - 1);
                if (open.isEmpty()) {
                    return i + 1;
                }
            }
            i = skip(text, i);
        }
        return text.length();
    }
}
