package org.clearinghouse.ingest.format.html;

import java.util.Optional;
import org.clearinghouse.ingest.format.TextLine;

/** The line of a web page that is being put together. */
final class HtmlLineBuilder {
    private final StringBuilder text = new StringBuilder();
    private String mark = "";
    private int number = 1;
    private boolean plain;
    int bold;

    /** @param mark of a heading or an item of a list, which stays until words follow */
    void setMark(String mark) {
        this.mark = mark;
    }

    boolean hasMark(String mark) {
        return this.mark.equals(mark);
    }

    /** @param sourceLine where the words begin, 0 where that is not known */
    void append(String words, int sourceLine) {
        String clean = words.replaceAll("[\u00AD\u200B\u2060\uFEFF\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\u00A0]+", " ");
        if (text.isEmpty() && clean.isBlank()) {
            return;
        }
        if (text.isEmpty() && sourceLine > 0) {
            number = sourceLine + countLeadingLines(words);
        }
        plain |= bold == 0 && !clean.isBlank();
        text.append(clean);
    }

    /** Words whose spaces may divide the cells of a table. */
    void appendPreformatted(String words, int sourceLine) {
        number = sourceLine > 0 ? sourceLine : number;
        plain = true;
        text.append(words.replace("\r", ""));
    }

    private static int countLeadingLines(String words) {
        int leading = words.length() - words.stripLeading().length();
        return (int) words.substring(0, leading).chars().filter(c -> c == '\n').count();
    }

    void endTerm() {
        text.append(text.isEmpty() ? "" : "\t");
    }

    boolean isTerm() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\t';
    }

    /** Ends the line, if there is any. A line that is bold throughout may be a heading. */
    Optional<TextLine> build() {
        String words = text.toString().replaceAll(" *\t *", "\t").strip();
        boolean bolded = !plain && mark.isEmpty() && words.indexOf('\t') < 0;
        text.setLength(0);
        plain = false;
        if (words.isEmpty()) {
            return Optional.empty();
        }
        TextLine line = new TextLine(null, number, mark + (bolded ? "**" + words + "**" : words));
        mark = "";
        return Optional.of(line);
    }
}
