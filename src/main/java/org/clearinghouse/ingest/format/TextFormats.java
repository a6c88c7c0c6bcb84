package org.clearinghouse.ingest.format;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognizes formats that are written in characters but are no text of a sheet. Each has parts that its readers do not
 * see, or writes numbers in its own way, so that reading it as text would give wrong figures.
 */
final class TextFormats {
    private static final String HEADER = "(?:[a-z][a-z0-9-]*:[^\\n]*\\n(?:[ \\t]+[^\\n]*\\n)*)*";

    /** @param words in lower case, of which every match has one; empty where none is known */
    private record TextFormat(Pattern pattern, String problem, List<String> words) {
        TextFormat(String pattern, String problem, String... words) {
            this(Pattern.compile(pattern), problem + FormatDetector.INSTEAD, List.of(words));
        }

        /** @param lower the text in lower case */
        boolean isFormatOf(String text, String lower) {
            boolean possible = words.isEmpty() || words.stream().anyMatch(lower::contains);
            return possible && pattern.matcher(text).find();
        }
    }

    /** What precedes or wraps a document, so that it is checked before HTML. */
    private static final List<TextFormat> WRAPPERS = List.of(
            new TextFormat("\\AHTTP/\\d", "an HTTP response with its headers"),
            new TextFormat(
                    "(?i)\\A(?:from [^\\n]*\\n)?" + HEADER
                            + "(?:snapshot-content-location|content-location|content-type:\\s*multipart/related)\\b",
                    "a web archive (MHTML)"),
            new TextFormat(
                    "(?i)\\A(?:from [^\\n]*\\n)?" + HEADER
                            + "(?:mime-version|received|message-id|return-path|content-type|content-transfer-encoding"
                            + "|delivered-to|dkim-signature|x-[a-z-]+)\\s*:",
                    "a mail with its headers"),
            new TextFormat(
                    "(?i)\\A" + HEADER + "(?:from|to|cc|sender|reply-to):[^\\n]*@[^\\n]*\\n" + HEADER
                            + "(?:to|subject|date):",
                    "a mail with its headers"),
            new TextFormat(
                    "(?im)^content-transfer-encoding:",
                    "a part of a mail or web archive",
                    "content-transfer-encoding:"),
            new TextFormat("\\A\\{\\\\rtf", "a Rich Text document (RTF)"),
            new TextFormat("\\A\\x04?%!", "a PostScript document"),
            new TextFormat("\\A(?:<\\?php|<%|#!)", "program code"),
            new TextFormat(
                    "(?m)^(?:diff --git |@@ -\\d+(?:,\\d+)? \\+\\d)",
                    "a comparison of two texts (diff)",
                    "diff --git",
                    "@@ -"));

    /** A line of YAML: a comment, a key in lower case with its value, an item, or what is indented. */
    private static final String YAML_LINE = "(?:|#[^\\n]*|---|[a-z_][\\w-]*:(?:[ \\t][^\\n]*)?|[ \\t]+[^\\n]*|- [^\\n]*)";

    private static final String SETTING = "[\\w.-]+[ \\t]*=[^\\n]*";
    private static final String SETTINGS_LINE = "(?:|[#;!][^\\n]*|" + SETTING + ")";

    /** A statement of a program with a text in quotes: a call, an assignment, an output. */
    private static final String STATEMENT = "(?m:^[ \\t]*(?:[\\w$.]+(?:\\(|[ \\t]*(?::?=|<-))|(?:echo|print|printf|puts|return) )"
            + "[ \\t]*[\"'`].*[\"'`](?:\\);?|;)[ \\t]*\\r?$)";

    private static final List<TextFormat> OTHERS = List.of(
            new TextFormat(
                    "(?i)\\A&lt;[!?a-z]|&lt;!--|&lt;/[a-z][a-z0-9]*&gt;(?s:.*)&lt;/[a-z][a-z0-9]*&gt;",
                    "a web page whose tags are escaped",
                    "&lt;"),
            new TextFormat("(?m)^[ \\t]*/\\*(?s:.*)\\*/", "program code", "/*"),
            new TextFormat(
                    STATEMENT + "(?s:.*)" + STATEMENT, "program code", "\")", "')", "`)", "\";", "';", "`;"),
            new TextFormat(
                    "(?m)^[ \\t]*[\\w$.]+(?:[ \\t]*=[ \\t]*|\\()(?:\"\"\"|\'\'\')|<<-?[\"\']?[A-Z]{3,}[\"\']?[ \\t]*\\r?$",
                    "program code",
                    "\"\"\"",
                    "\'\'\'",
                    "<<"),
            new TextFormat(
                    "\\A(?:" + YAML_LINE + "\\r?\\n)*[a-z_][\\w-]*:(?:[ \\t]*\\r?\\n[ \\t]*- [^\\n]*|[ \\t]+\"[^\\n]*\"[ \\t]*)(?:\\r?\\n"
                            + YAML_LINE + ")*\\z",
                    "a YAML document",
                    "- ",
                    ": \""),
            new TextFormat(
                    "\\A(?:" + SETTINGS_LINE + "\\r?\\n)*" + SETTING + "\\r?\\n(?:" + SETTINGS_LINE + "\\r?\\n)*" + SETTING
                            + "(?:\\r?\\n" + SETTINGS_LINE + ")*\\z",
                    "a file of settings",
                    "="),
            new TextFormat("\\A[\\[{](?s:.*)\"nbformat\"\\s*:", "a Jupyter notebook"),
            new TextFormat("\\A(?:\\{\\s*[\"'}]|\\[\\s*[{\"])", "JSON data"),
            new TextFormat(
                    "(?m)^\\s*\\\\(?:documentclass|documentstyle|usepackage|begin\\{|end\\{|(?:sub)*section\\*?\\{|chapter|input\\b|title\\{)"
                            + "|\\\\(?:textbf|textit|emph|footnote|textsuperscript|item|cite|num)\\b",
                    "a TeX document",
                    "\\"),
            new TextFormat(
                    "\\AWEBVTT|\\A\\[Script Info\\]|(?m)^\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}\\s*(?:-->|,)\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d"
                            + "|^\\[\\d{2}:\\d{2}\\.\\d{2}\\]",
                    "subtitles", "webvtt", "[script info]", "-->", ":0", ":1", ":2", ":3", ":4", ":5"),
            new TextFormat(
                    "(?im)^\\s*(?:insert\\s+into\\s|create\\s+(?:table|database)\\s|drop\\s+table\\s|alter\\s+table\\s|copy\\s+\\S+\\s*(?:\\([^)]*\\)\\s*)?from\\s+stdin)",
                    "an SQL script",
                    "insert",
                    "create",
                    "drop",
                    "alter",
                    "copy"),
            new TextFormat(
                    "(?m)^(?:#include\\s*[<\"]|using namespace |import (?:static )?[a-z]+\\.[\\w.*]+;|package [a-z.]+;|(?:public|private) (?:class|static|final|interface|record) "
                            + "|(?:export |async )*function \\w+\\s*\\(|def \\w+\\(|from [\\w.]+ import |(?:export )?(?:const|let|var) \\w+\\s*=)"
                            + "|^\\s*[})\\]]+[;,]?[ \\t]*\\r?$(?s:.*)^\\s*[})\\]]+[;,]?[ \\t]*\\r?$",
                    "program code"),
            new TextFormat(
                    "\\A%YAML|(?m)^[a-z_][\\w-]*:[ \\t]*\\r?\\n[ \\t]+(?:- +)?[\"'\\w][\\w-]*:|^[a-z_][\\w-]*:[ \\t]*[|>][-+]?[ \\t]*\\r?$",
                    "a YAML document"),
            new TextFormat(
                    "(?m)^\\[[\\w.-]+\\][ \\t]*\\r?\\n[ \\t]*[\\w.-]+[ \\t]*=",
                    "a file of settings (INI or TOML)",
                    "["),
            new TextFormat("\\ABEGIN:V[A-Z]+", "a calendar or address card"),
            new TextFormat("\\A@[A-Za-z]+\\{", "a bibliography (BibTeX)"),
            new TextFormat("(?m)\\A#\\+\\w+:", "an Org document"),
            new TextFormat("\\A(?:\\.\\\\\"|'\\\\\"|\\.[A-Z]{2} )", "a manual page (troff)"),
            new TextFormat("(?m)^\\.\\. ", "a reStructuredText document", ".. "),
            new TextFormat("(?m)\\A(?:= [^\\n]+\\n(?s:.*))?(?:^////$|^:[\\w-]+:[ \\t])|\\A= [^\\n]+\\n(?s:.*)^// ", "an AsciiDoc document"),
            new TextFormat(
                    "(?m)\\{\\{[^{}]*\\|[^{}]*\\}\\}|^==+[^=\\n]+==+[ \\t]*\\r?$(?s:.*)(?:\\[\\[|\\{\\{|''')",
                    "a wiki text",
                    "{{",
                    "=="),
            new TextFormat("\\A\\s*(?:[A-Za-z0-9+/]{40,}={0,2}\\s*)+\\z", "data in Base64"),
            new TextFormat(
                    "=[0-9A-F]{2}=[0-9A-F]{2}|=3D|=20\\r?\\n|[\\w.,;]=\\r?\\n",
                    "text in the quoted-printable encoding of mails", "="));

    private TextFormats() {}

    /** Returns what is wrong with a text that wraps another document, whatever that is. */
    static Optional<String> findWrapper(String text) {
        return find(WRAPPERS, text);
    }

    /** Returns what is wrong with a text that is neither HTML nor XML. */
    static Optional<String> findOther(String text) {
        return find(OTHERS, text);
    }

    private static Optional<String> find(List<TextFormat> formats, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.isFormatOf(text, lower))
                .map(TextFormat::problem)
                .findFirst();
    }
}
