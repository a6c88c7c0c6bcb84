package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;

/** Puts the lines of a document together to blocks: wrapped lines are joined, headings, items and rows kept apart. */
public final class BlockParser {
    private final List<Block> blocks = new ArrayList<>();
    private final List<TextLine> lines;
    private final List<LineClassifier> shapes;
    private final LineUnwrapper joiner;
    private ParagraphBuilder paragraph;

    private BlockParser(DocumentText document) {
        this.lines = document.lines();
        this.shapes =
                lines.stream().map(line -> new LineClassifier(line.text())).toList();
        this.joiner = new LineUnwrapper(shapes);
        this.paragraph = new ParagraphBuilder(Kind.PARAGRAPH, joiner);
    }

    public static List<Block> parse(DocumentText document) {
        return new BlockParser(document).parseLines();
    }

    private List<Block> parseLines() {
        for (int i = 0; i < lines.size(); i++) {
            parseLine(i, shapes.get(i));
        }
        close(Kind.PARAGRAPH);
        return List.copyOf(blocks);
    }

    private void parseLine(int index, LineClassifier shape) {
        TextLine line = lines.get(index);
        List<String> cells = findCells(index, shape);
        if (shape.isBlank()) {
            closeAtBlank(shape);
        } else if (shape.isHeading()) {
            close(Kind.PARAGRAPH);
            blocks.add(new Block(Kind.HEADING, LineMappedText.create(shape.words(), line)));
        } else if (!cells.isEmpty()) {
            addRow(cells, shape, line);
        } else {
            addWords(index, shape);
        }
    }

    private void closeAtBlank(LineClassifier shape) {
        close(shape.isUnderline() && paragraph.lines() == 1 ? Kind.HEADING : Kind.PARAGRAPH);
    }

    private void addWords(int index, LineClassifier shape) {
        boolean item = shape.isBulleted()
                || shape.isEnumerated() && !paragraph.isUnfinished()
                || shape.canStandAlone() && isAmongStandaloneLines(index);
        if (item) {
            close(Kind.ITEM);
            paragraph.append(shape.itemWords(), lines.get(index));
            return;
        } else if (paragraph.isUnmarkedHeading(shape.words())) {
            close(Kind.HEADING);
        }
        paragraph.append(shape.words(), lines.get(index));
    }

    /** A row's label may begin on the line before: what stands there unfinished belongs to it. */
    private void addRow(List<String> cells, LineClassifier shape, TextLine line) {
        boolean amongRows = !blocks.isEmpty() && blocks.get(blocks.size() - 1).hasKind(Kind.ROW);
        boolean continued = paragraph.lines() == 1
                && paragraph.isUnfinished()
                && !paragraph.text().matches(".*[:;].*")
                && cells.stream().anyMatch(NumberFinder::isNumber)
                && (amongRows || isLabelRemainder(cells.get(0)));
        LineMappedText.Builder text = new LineMappedText.Builder();
        List<String> all = new ArrayList<>(cells);
        if (continued) {
            all.set(0, paragraph.text() + " " + cells.get(0));
            text.append(paragraph.text() + " ", line);
            paragraph = new ParagraphBuilder(Kind.PARAGRAPH, joiner);
        }
        close(Kind.PARAGRAPH);
        text.append(MarkupStripper.normalizeWhitespace(shape.words().replace('|', ' ')), line);
        blocks.add(new Block(Kind.ROW, text.build(), List.copyOf(all)));
    }

    private static boolean isLabelRemainder(String label) {
        return label.matches("[(\\p{Ll}].*") || label.split(" ").length < 2 && !label.isEmpty();
    }

    /** Lines of a label, a space and a number are rows where two of them follow each other. */
    private List<String> findCells(int index, LineClassifier shape) {
        List<String> cells = shape.cells();
        return cells.isEmpty() && (isLooseRow(index - 1) || isLooseRow(index + 1)) ? shape.looseCells() : cells;
    }

    /** Where all lines begin with a number, or all with a label, they are the items of a list without its marks. */
    private boolean isAmongStandaloneLines(int index) {
        boolean before = isStandaloneLine(index - 1);
        boolean after = isStandaloneLine(index + 1);
        return (before || after) && (before || isListBoundary(index - 1)) && (after || isListBoundary(index + 1));
    }

    private boolean isStandaloneLine(int index) {
        return index >= 0 && index < lines.size() && shapes.get(index).canStandAlone();
    }

    private boolean isListBoundary(int index) {
        if (index < 0 || index >= lines.size()) {
            return true;
        }
        LineClassifier shape = shapes.get(index);
        return shape.isBlank() || shape.isHeading() || shape.words().endsWith(":");
    }

    private boolean isLooseRow(int index) {
        return index >= 0
                && index < lines.size()
                && !shapes.get(index).looseCells().isEmpty();
    }

    /** Ends the paragraph; the next one is an item where {@code next} says so, a heading names what ended. */
    private void close(Kind next) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(next == Kind.HEADING ? Kind.HEADING : paragraph.kind(), paragraph.build()));
        }
        paragraph = new ParagraphBuilder(next == Kind.ITEM ? Kind.ITEM : Kind.PARAGRAPH, joiner);
    }
}
