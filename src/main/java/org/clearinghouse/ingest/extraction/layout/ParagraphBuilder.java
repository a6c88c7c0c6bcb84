package org.clearinghouse.ingest.extraction.layout;

import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.format.TextLine;

/** A paragraph or the item of a list while its lines are being joined. */
final class ParagraphBuilder {
    private final Kind kind;
    private final LineUnwrapper joiner;
    private final LineMappedText.Builder text = new LineMappedText.Builder();
    private int lines;

    ParagraphBuilder(Kind kind, LineUnwrapper joiner) {
        this.kind = kind;
        this.joiner = joiner;
    }

    void append(String words, TextLine line) {
        joiner.append(text, words, line);
        lines++;
    }

    Kind kind() {
        return kind;
    }

    int lines() {
        return lines;
    }

    String text() {
        return text.text();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isUnfinished() {
        return !isEmpty() && !text.tail().matches(".*[.:;!?]");
    }

    /** A short line in title case, without a number or a comma, before a line that begins anew. */
    boolean isUnmarkedHeading(String next) {
        return lines == 1
                && kind == Kind.PARAGRAPH
                && text().length() < 100
                && next.matches("[\\p{Lu}\\d].*")
                && (isInTitleCase() || isMuchShorterThan(next));
    }

    /** A wrapped line would be about as long as the next one, and could go on with it. */
    private boolean isMuchShorterThan(String next) {
        return text().length() < 50
                && next.length() > text().length() + 25
                && text().matches("\\p{Lu}[^,;:.!?%\\d]*[a-z]{3}")
                && !LineClassifier.isIncomplete(text());
    }

    private boolean isInTitleCase() {
        for (String word : text().split(" ")) {
            if (word.length() > 4 && !word.matches("[\\p{Lu}(/&-].*[^.,:;!?]") && !word.matches("(?:19|20)\\d\\d")) {
                return false;
            }
        }
        return text().matches("[^,;:!?%]*[^.,:;!?\\d]|[^,;:!?%]*(?:19|20)\\d\\d") && !text().matches(".*\\d,.*");
    }

    LineMappedText build() {
        LineMappedText built = text.build();
        return built.extractPart(0, built.text().length());
    }
}
