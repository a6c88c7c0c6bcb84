package org.clearinghouse.ingest.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects by its first tag whether a text is a web page, another XML document, or neither. */
final class MarkupDetector {
    enum Markup {
        HTML,
        SVG,
        XML,
        NONE
    }

    private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9:_.-]*)(?=[\\s/>])");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)<(?:p|div|br|table|tr|td|ul|ol|li|dl|dd|h[1-6]|section|article|main|body|html)\\b[^<>]*>");
    private static final Set<String> PAGE = Set.of("html", "head", "body", "frameset");
    private static final Set<String> BLOCKS = Set.of(
            "title",
            "meta",
            "link",
            "base",
            "style",
            "script",
            "noscript",
            "template",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "div",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "main",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "aside",
            "center",
            "form",
            "fieldset",
            "figure",
            "blockquote",
            "pre",
            "address",
            "details",
            "dialog",
            "hr",
            "hgroup",
            "iframe",
            "menu",
            "search");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "bdo",
            "big",
            "br",
            "button",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "input",
            "ins",
            "label",
            "mark",
            "q",
            "s",
            "select",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "textarea",
            "tt",
            "u",
            "var",
            "wbr",
            "object",
            "picture",
            "video",
            "audio",
            "canvas",
            "time",
            "data");

    private MarkupDetector() {}

    /** @param text without a byte order mark */
    static Markup detect(String text) {
        int start = skipProlog(text);
        Matcher tag = TAG.matcher(text).region(start, text.length());
        String prolog = text.substring(0, start).toLowerCase(Locale.ROOT);
        String name = tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        if (PAGE.contains(name) || prolog.matches("(?s).*<!doctype\\s+html\\b.*")) {
            return Markup.HTML;
        } else if (name.equals("svg") || prolog.contains("<!doctype svg")) {
            return Markup.SVG;
        } else if (prolog.contains("<?xml") || prolog.contains("<!doctype")) {
            return Markup.XML;
        }
        return detectFragment(text, name, start);
    }

    /** Markdown may begin with a tag, but a fragment of a page also ends with one. */
    private static Markup detectFragment(String text, String name, int start) {
        if (name.isEmpty() || !text.endsWith(">")) {
            return Markup.NONE;
        } else if (BLOCKS.contains(name) || name.contains("-")) {
            return Markup.HTML;
        } else if (INLINE.contains(name)) {
            return BLOCK.matcher(text).find() ? Markup.HTML : Markup.NONE;
        }
        boolean closed = text.toLowerCase(Locale.ROOT).endsWith("</" + name + ">");
        return closed || name.contains(":") ? Markup.XML : Markup.NONE;
    }

    /** Skips space, comments, declarations and instructions. */
    private static int skipProlog(String text) {
        int position = skipSpace(text, 0);
        int end = endOfDeclaration(text, position);
        while (end > position) {
            position = skipSpace(text, end);
            end = endOfDeclaration(text, position);
        }
        return position;
    }

    private static int endOfDeclaration(String text, int start) {
        if (text.startsWith("<!--", start)) {
            return endOf(text, "-->", start + 2);
        } else if (text.startsWith("<?", start) || text.startsWith("<!", start)) {
            return endOf(text, ">", start);
        }
        return start;
    }

    /** A declaration without an end is none. */
    private static int endOf(String text, String end, int start) {
        int found = text.indexOf(end, start);
        return found < 0 ? start : found + end.length();
    }

    private static int skipSpace(String text, int start) {
        int position = start;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }
}
