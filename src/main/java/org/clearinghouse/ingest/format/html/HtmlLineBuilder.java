package org.clearinghouse.ingest.format.html;

import java.util.Optional;
import org.clearinghouse.ingest.format.TextLine;

/** Builds one line of text from the inline content of a web page. */
final class HtmlLineBuilder {
    private final StringBuilder text = new StringBuilder();
    private String mark = "";
    private int number = 1;
    private boolean plain;
    /** Whether the text is more than white space and borders; kept, because a line may have many borders. */
    private boolean hasText;

    private int boldElements;

    /** @param mark of a heading or list item; it applies to the next line that has text */
    void setMark(String mark) {
        this.mark = mark;
    }

    boolean hasMark(String mark) {
        return this.mark.equals(mark);
    }

    /** Counts an open element in bold with 1, a closed one with -1. */
    void countBold(int change) {
        boldElements += change;
    }

    /** @param sourceLine of the first character, 0 if unknown */
    void append(String words, int sourceLine) {
        String clean = words.replaceAll("[\u00AD\u200B\u2060\uFEFF\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\u00A0]+", " ");
        boolean blank = NumberBorders.isBlank(clean);
        if (text.isEmpty() && clean.isBlank()) {
            return;
        }
        if (isBlank() && sourceLine > 0) {
            number = sourceLine + countLeadingLines(words);
        }
        plain |= boldElements == 0 && !blank;
        hasText |= !blank;
        text.append(clean);
    }

    /** Appends text unchanged, because its spaces may separate the cells of a table. */
    void appendPreformatted(String words, int sourceLine) {
        number = sourceLine > 0 && isBlank() ? sourceLine : number;
        plain = true;
        hasText |= !NumberBorders.isBlank(words);
        text.append(words.replace("\r", ""));
    }

    private static int countLeadingLines(String words) {
        int leading = words.length() - words.stripLeading().length();
        return (int) words.substring(0, leading).chars().filter(c -> c == '\n').count();
    }

    /** Whether the line has no text yet. */
    boolean isBlank() {
        return !hasText;
    }

    void endTerm() {
        text.append(text.isEmpty() ? "" : "\t");
    }

    boolean isTerm() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\t';
    }

    /** Builds the line, if it has text, and starts the next. Marks a line in bold, because it may be a heading. */
    Optional<TextLine> build() {
        String words = text.toString().replaceAll(" *\t *", "\t").strip();
        boolean bold = !plain && mark.isEmpty() && words.indexOf('\t') < 0;
        text.setLength(0);
        plain = false;
        hasText = false;
        if (NumberBorders.isBlank(words)) {
            return Optional.empty();
        }
        TextLine line = new TextLine(null, number, mark + (bold ? "**" + words + "**" : words));
        mark = "";
        return Optional.of(line);
    }
}
