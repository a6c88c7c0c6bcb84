package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;

/** Groups the lines of a document into blocks. Wrapped lines are joined; headings, items and rows stay separate. */
public final class BlockParser {
    private static final int MIN_PHRASES = 3;
    /** A rule and an empty line may be between a head and its rows. */
    private static final int LINES_BELOW_HEAD = 4;

    private final List<Block> blocks = new ArrayList<>();
    private final List<TextLine> lines;
    private final List<LineClassifier> classifiers;
    private final Set<Integer> itemNumbers;
    private final LineUnwrapper unwrapper;
    private final YearColumns yearColumns = new YearColumns();
    private ParagraphBuilder paragraph;

    private BlockParser(DocumentText document) {
        this.lines = OutlineNumbers.mark(
                FootnoteResolver.resolve(TextTables.mark(ColumnUnwrapper.unwrap(document.lines()))));
        this.classifiers =
                lines.stream().map(line -> new LineClassifier(line.text())).toList();
        this.itemNumbers =
                classifiers.stream().flatMap(line -> line.itemNumber().stream()).collect(Collectors.toSet());
        this.unwrapper = new LineUnwrapper(classifiers);
        this.paragraph = new ParagraphBuilder(Kind.PARAGRAPH, unwrapper);
    }

    public static List<Block> parse(DocumentText document) {
        return new BlockParser(document).parseLines();
    }

    private List<Block> parseLines() {
        for (int i = 0; i < lines.size(); i++) {
            parseLine(i, classifiers.get(i));
        }
        close(Kind.PARAGRAPH);
        List<Block> joined = StackedCounts.join(DividedNumbers.join(blocks));
        return IntStream.range(0, joined.size())
                .mapToObj(i -> isYearHeading(joined, i) ? joined.get(i).asHeading() : joined.get(i))
                .toList();
    }

    /** Whether words and a year, such as "Missing children: 2022", are directly above a list. */
    private static boolean isYearHeading(List<Block> blocks, int i) {
        List<String> cells = blocks.get(i).cells();
        return cells.size() == 2
                && TableParser.isYear(cells.get(1))
                && (i == 0 || !blocks.get(i - 1).hasKind(Kind.ROW))
                && i + 1 < blocks.size()
                && blocks.get(i + 1).hasKind(Kind.ITEM)
                && PageTitle.parseYears(blocks.get(i)).isEmpty();
    }

    private void parseLine(int index, LineClassifier classified) {
        TextLine line = lines.get(index);
        List<String> cells = findCells(index, classified);
        if (classified.isBlank()) {
            closeAtBlank(classified);
        } else if (classified.isHeading()) {
            close(Kind.PARAGRAPH);
            blocks.add(new Block(Kind.HEADING, LineMappedText.create(classified.words(), line)));
        } else if (!cells.isEmpty()) {
            addRow(cells, classified, line);
        } else {
            addWords(index, classified);
        }
    }

    private void closeAtBlank(LineClassifier classified) {
        close(classified.isUnderline() && paragraph.lines() == 1 ? Kind.HEADING : Kind.PARAGRAPH);
    }

    private void addWords(int index, LineClassifier classified) {
        boolean item = classified.isBulleted()
                || !paragraph.isContinuedBy(classified.words())
                        && (classified.isEnumerated() && !paragraph.isUnfinished()
                                || classified.canStandAlone() && isAmongStandaloneLines(index)
                                || isAmongCountPhrases(index));
        if (item) {
            close(Kind.ITEM);
            paragraph.append(isNumbered(classified) ? classified.itemWords() : classified.words(), lines.get(index));
            return;
        } else if (paragraph.isUnmarkedHeading(classified.words())) {
            close(Kind.HEADING);
        }
        paragraph.append(classified.words(), lines.get(index));
    }

    /** Whether the number of an item is certainly one: an item with the next or previous number confirms it. */
    private boolean isNumbered(LineClassifier classified) {
        return classified
                .ambiguousItemNumber()
                .map(number -> itemNumbers.contains(number - 1) || itemNumbers.contains(number + 1))
                .orElse(true);
    }

    /** Adds a row; its label may begin on the line before, which then is unfinished. */
    private void addRow(List<String> cells, LineClassifier classified, TextLine line) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        boolean amongRows = last != null && last.hasKind(Kind.ROW);
        boolean continued = paragraph.lines() == 1
                && paragraph.isUnfinished()
                && !NumberFinder.isNumber(paragraph.text())
                && !paragraph.text().matches(".*[:;].*")
                && NonFigureFilter.findPossibleFigures(TextNormalizer.fold(paragraph.text()))
                        .isEmpty()
                && !(amongRows && DividedNumbers.mayDivide(last, paragraph.text()))
                && cells.stream().anyMatch(cell -> NumberFinder.isNumber(cell) && !TableParser.isYear(cell))
                && (amongRows && !cells.get(0).matches("\\d.*")
                        || isLabelRemainder(cells.get(0))
                        || LineClassifier.isIncomplete(paragraph.text()));
        LineMappedText.Builder text = new LineMappedText.Builder();
        List<String> all = new ArrayList<>(cells);
        if (continued) {
            all.set(0, paragraph.text() + " " + cells.get(0));
            text.append(paragraph.text() + " ", line);
            paragraph = new ParagraphBuilder(Kind.PARAGRAPH, unwrapper);
        }
        close(Kind.PARAGRAPH);
        text.append(MarkupStripper.normalizeWhitespace(classified.words().replace('|', ' ')), line);
        blocks.add(new Block(Kind.ROW, text.build(), List.copyOf(all)));
    }

    private static boolean isLabelRemainder(String label) {
        return label.matches("[(\\p{Ll}].*") || label.matches("[^ \\d]+");
    }

    /** A line of a label, a space and a number is a row only next to another such line. */
    private List<String> findCells(int index, LineClassifier classified) {
        List<String> cells = yearColumns.split(classified.words(), classified.cells());
        boolean loose = isLooseRow(index - 1)
                || isLooseRow(index + 1)
                || classified.isStuck() && (isStuck(index - 2) || isStuck(index + 2));
        List<String> heads = cells.isEmpty() ? findHeads(index) : List.of();
        if (!heads.isEmpty()) {
            return heads;
        }
        return cells.isEmpty() && loose ? classified.looseCells() : cells;
    }

    /** The cells of a line of words that are the heads of the columns below it; empty for any other line. */
    private List<String> findHeads(int index) {
        List<String> heads = classifiers.get(index).headCells();
        if (heads.size() < 2) {
            return List.of();
        }
        List<Integer> below = IntStream.range(index + 1, Math.min(lines.size(), index + 1 + LINES_BELOW_HEAD))
                .filter(line -> !classifiers.get(line).isBlank())
                .boxed()
                .toList();
        if (!below.isEmpty() && isBehindLabel(index, below.get(0))) {
            return Stream.concat(Stream.of(""), heads.stream()).toList();
        }
        boolean fits = below.stream()
                .map(line -> classifiers.get(line).cells())
                .takeWhile(cells -> !cells.isEmpty())
                .anyMatch(cells -> cells.size() == heads.size());
        return fits ? heads : List.of();
    }

    /** Whether a line begins behind the label of a row below it, so that the labels have no head. */
    private boolean isBehindLabel(int head, int row) {
        List<String> cells = classifiers.get(row).cells();
        String heads = lines.get(head).text();
        int label = cells.isEmpty() ? -1 : lines.get(row).text().indexOf(cells.get(0));
        return label >= 0
                && heads.length() - heads.stripLeading().length()
                        >= label + cells.get(0).length();
    }

    /** Adjacent lines that all begin with a number or a label are the items of a list without bullets. */
    private boolean isAmongStandaloneLines(int index) {
        boolean before = isStandaloneLine(index - 1);
        boolean after = isStandaloneLine(index + 1);
        return (before || after) && (before || isListBoundary(index - 1)) && (after || isListBoundary(index + 1));
    }

    /** At least three adjacent phrases with a count, and nothing else between blank lines, are a list without bullets. */
    private boolean isAmongCountPhrases(int index) {
        int first = index;
        while (first >= 0 && isCountPhrase(first)) {
            first--;
        }
        int end = index;
        while (end < lines.size() && isCountPhrase(end)) {
            end++;
        }
        return end - first > MIN_PHRASES && isListBoundary(first) && isListBoundary(end);
    }

    private boolean isCountPhrase(int index) {
        return classifiers.get(index).isCountPhrase();
    }

    private boolean isStandaloneLine(int index) {
        return index >= 0 && index < lines.size() && classifiers.get(index).canStandAlone();
    }

    private boolean isListBoundary(int index) {
        if (index < 0 || index >= lines.size()) {
            return true;
        }
        LineClassifier classified = classifiers.get(index);
        return classified.isBlank()
                || classified.isHeading()
                || classified.words().endsWith(":");
    }

    /** Web pages have a blank line between such labels. */
    private boolean isStuck(int index) {
        return index >= 0 && index < lines.size() && classifiers.get(index).isStuck();
    }

    private boolean isLooseRow(int index) {
        return index >= 0
                && index < lines.size()
                && !classifiers.get(index).looseCells().isEmpty();
    }

    /** Ends the paragraph. With HEADING it becomes a heading; with ITEM the next paragraph is an item. */
    private void close(Kind next) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(next == Kind.HEADING ? Kind.HEADING : paragraph.kind(), paragraph.build()));
        }
        paragraph = new ParagraphBuilder(next == Kind.ITEM ? Kind.ITEM : Kind.PARAGRAPH, unwrapper);
    }
}
