package org.clearinghouse.ingest.extraction.layout;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.HedgeDetector;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;

/**
 * A sentence, or a table cell as a sentence: its value, then the words of its row and column.
 *
 * @param folded the text folded for comparison
 * @param quote the text that a citation quotes: the sentence, or the row of the cell
 * @param locator the row and column of a cell; null for a sentence
 * @param cellEnd the end of the value of a cell; the length of the text for a sentence
 * @param problem why no number is a count, as the table says; null where they may be
 */
public record Passage(
        LineMappedText text,
        String folded,
        CitationKind kind,
        String quote,
        String locator,
        int cellEnd,
        Problem problem,
        PassageContext context) {

    static Passage createSentence(LineMappedText text, PassageContext context) {
        String folded = TextNormalizer.fold(text.text());
        return new Passage(
                text,
                folded,
                CitationKind.SENTENCE,
                text.text(),
                null,
                text.text().length(),
                null,
                context);
    }

    /** @param words what the number counts: the label of its row and the head of its column */
    static Passage createCell(String value, String words, String locator, Block row, PassageContext context) {
        TextLine line = row.text().lastLine();
        LineMappedText text = LineMappedText.create(MarkupStripper.normalizeWhitespace(value + " " + words), line);
        return new Passage(
                text,
                TextNormalizer.fold(text.text()),
                CitationKind.TABLE_CELL,
                row.text().text(),
                locator,
                value.length(),
                null,
                context);
    }

    Passage withProblem(Problem reason) {
        return new Passage(text, folded, kind, quote, locator, cellEnd, reason, context);
    }

    /** The folded text; the value of a cell is replaced by spaces. */
    public String textWithMaskedValue() {
        return isCell() ? " ".repeat(cellEnd) + folded.substring(cellEnd) : folded;
    }

    public boolean isCell() {
        return kind == CitationKind.TABLE_CELL;
    }

    public List<NumberMention> findNumbers() {
        List<NumberMention> numbers = isCell() ? findCellNumbers() : NonFigureFilter.findPossibleFigures(folded);
        return HedgeDetector.markHedged(numbers, folded).stream()
                .map(this::checkLabel)
                .map(number -> problem == null || number.share() ? number : number.withProblem(problem))
                .toList();
    }

    /** The words of the label are no part of the number, but may give it another unit. */
    private List<NumberMention> findCellNumbers() {
        List<NumberMention> numbers = NumberFinder.findAll(folded.substring(0, cellEnd));
        return NonFigureFilter.markYears(NonFigureFilter.markScaled(numbers, folded.substring(cellEnd)));
    }

    /** "Resolved19" is a label with its number, "COVID19" a name. */
    private NumberMention checkLabel(NumberMention number) {
        boolean named = number.start() > 0 && Character.isUpperCase(text.text().charAt(number.start() - 1));
        return named ? number.withProblem(Problem.CODE) : number;
    }

    public String extractPrinted(NumberMention number) {
        return text.text().substring(number.start(), number.end());
    }

    public Finding createFinding(Severity severity, String message) {
        return createFinding(severity, message, 0);
    }

    public Finding createFinding(Severity severity, String message, NumberMention number) {
        return createFinding(severity, message, number.start());
    }

    private Finding createFinding(Severity severity, String message, int position) {
        TextLine line = text.getLine(position);
        return new Finding(severity, message, line.page(), line.number(), quote);
    }
}
