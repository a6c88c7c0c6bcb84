package org.clearinghouse.reading;

import java.util.List;
import org.clearinghouse.figure.CitationKind;

/**
 * A sentence, or a cell of a table read as one: its value before the words of its row and column.
 *
 * @param folded its words in the form in which they are compared
 * @param cellEnd where the value of a cell ends; in a sentence, the length of the whole
 */
record Passage(
        LineMappedText text,
        String folded,
        CitationKind kind,
        String quote,
        String locator,
        int cellEnd,
        PassageContext surroundings) {

    static Passage sentence(LineMappedText text, PassageContext surroundings) {
        String folded = TextNormalizer.fold(text.text());
        return new Passage(
                text,
                folded,
                CitationKind.SENTENCE,
                text.text(),
                null,
                text.text().length(),
                surroundings);
    }

    static Passage cell(String value, String label, String column, Block row, PassageContext surroundings) {
        TextLine line = row.text().lastLine();
        LineMappedText text = LineMappedText.of(MarkupStripper.collapse(value + " " + label + " " + column), line);
        return new Passage(
                text,
                TextNormalizer.fold(text.text()),
                CitationKind.TABLE_CELL,
                row.text().text(),
                "row " + label + (column.isEmpty() ? "" : ", column " + column),
                value.length(),
                surroundings);
    }

    /** The folded words without a cell's value, every word where it stands. */
    String wordsInPlace() {
        return isCell() ? " ".repeat(cellEnd) + folded.substring(cellEnd) : folded;
    }

    boolean isCell() {
        return kind == CitationKind.TABLE_CELL;
    }

    List<NumberMention> numbers() {
        List<NumberMention> numbers =
                isCell() ? NonFigureFilter.orYears(NumberFinder.in(folded)) : NonFigureFilter.without(folded);
        return HedgeDetector.mark(numbers, folded).stream()
                .filter(number -> number.end() <= cellEnd)
                .toList();
    }

    String printed(NumberMention number) {
        return text.text().substring(number.start(), number.end());
    }

    Finding finding(Severity severity, String message, NumberMention number) {
        TextLine line = text.lineAt(number.start());
        return new Finding(severity, message, line.page(), line.number(), quote);
    }
}
