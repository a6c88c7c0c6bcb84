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
        PlacedText text,
        String folded,
        CitationKind kind,
        String quote,
        String locator,
        int cellEnd,
        Surroundings surroundings) {

    static Passage sentence(PlacedText text, Surroundings surroundings) {
        String folded = Folding.fold(text.text());
        return new Passage(
                text,
                folded,
                CitationKind.SENTENCE,
                text.text(),
                null,
                text.text().length(),
                surroundings);
    }

    static Passage cell(String value, String label, String column, Block row, Surroundings surroundings) {
        TextLine line = row.text().lastLine();
        PlacedText text = PlacedText.of(LineCleaner.collapse(value + " " + label + " " + column), line);
        return new Passage(
                text,
                Folding.fold(text.text()),
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

    List<PrintedNumber> numbers() {
        List<PrintedNumber> numbers =
                isCell() ? NotFigures.orYears(PrintedNumbers.in(folded)) : NotFigures.without(folded);
        return Doubts.mark(numbers, folded).stream()
                .filter(number -> number.end() <= cellEnd)
                .toList();
    }

    String printed(PrintedNumber number) {
        return text.text().substring(number.start(), number.end());
    }

    Finding finding(Severity severity, String message, PrintedNumber number) {
        TextLine line = text.lineAt(number.start());
        return new Finding(severity, message, line.page(), line.number(), quote);
    }
}
