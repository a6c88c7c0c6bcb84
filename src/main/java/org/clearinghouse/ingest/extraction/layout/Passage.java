package org.clearinghouse.ingest.extraction.layout;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.HedgeDetector;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;

/**
 * A sentence, or a cell of a table read as one: its value before the words of its row and column.
 *
 * @param folded its words in the form in which they are compared
 * @param cellEnd where the value of a cell ends; in a sentence, the length of the whole
 */
public record Passage(
        LineMappedText text,
        String folded,
        CitationKind kind,
        String quote,
        String locator,
        int cellEnd,
        PassageContext surroundings) {

    static Passage createSentence(LineMappedText text, PassageContext surroundings) {
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

    static Passage createCell(String value, String label, String column, Block row, PassageContext surroundings) {
        TextLine line = row.text().lastLine();
        LineMappedText text =
                LineMappedText.create(MarkupStripper.normalizeWhitespace(value + " " + label + " " + column), line);
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
    public String textWithMaskedValue() {
        return isCell() ? " ".repeat(cellEnd) + folded.substring(cellEnd) : folded;
    }

    public boolean isCell() {
        return kind == CitationKind.TABLE_CELL;
    }

    public List<NumberMention> findNumbers() {
        List<NumberMention> numbers = isCell()
                ? NonFigureFilter.markYears(NumberFinder.findAll(folded))
                : NonFigureFilter.findPossibleFigures(folded);
        return HedgeDetector.markHedged(numbers, folded).stream()
                .filter(number -> number.end() <= cellEnd)
                .toList();
    }

    public String extractPrinted(NumberMention number) {
        return text.text().substring(number.start(), number.end());
    }

    public Finding createFinding(Severity severity, String message, NumberMention number) {
        TextLine line = text.getLine(number.start());
        return new Finding(severity, message, line.page(), line.number(), quote);
    }
}
