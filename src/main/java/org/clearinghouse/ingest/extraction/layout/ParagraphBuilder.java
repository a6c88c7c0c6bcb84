package org.clearinghouse.ingest.extraction.layout;

import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.AdjacentNumbers;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.TextLine;

/** Builds a paragraph or list item from its lines. */
final class ParagraphBuilder {
    private static final int LONGEST_START = 8;

    private final Kind kind;
    private final LineUnwrapper unwrapper;
    private final LineMappedText.Builder text = new LineMappedText.Builder();
    private int lines;

    ParagraphBuilder(Kind kind, LineUnwrapper unwrapper) {
        this.kind = kind;
        this.unwrapper = unwrapper;
    }

    void append(String words, TextLine line) {
        unwrapper.append(text, words, line);
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

    /** Whether the text ends in a number that the next line may continue. */
    boolean isContinuedBy(String next) {
        return AdjacentNumbers.mayContinueLine(
                TextNormalizer.fold(text.tail()),
                TextNormalizer.fold(next.substring(0, Math.min(LONGEST_START, next.length()))));
    }

    /** Whether the text is a short line in title case, without a number or comma, before a new sentence. */
    boolean isUnmarkedHeading(String next) {
        return lines == 1
                && kind == Kind.PARAGRAPH
                && text().length() < 100
                && next.matches("[\\p{Lu}\\d].*")
                && !isContinuedBy(next)
                && (isInTitleCase() || isMuchShorterThan(next));
    }

    /** Whether the text is too short for a wrapped line and does not need a continuation. */
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
        return text().matches("[^,;:!?%]*[^.,:;!?\\d]|[^,;:!?%]*(?:, )?(?:19|20)\\d\\d") && !text().matches(".*\\d,.*");
    }

    LineMappedText build() {
        LineMappedText built = text.build();
        return built.extractPart(0, built.text().length());
    }
}
