package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.AdjacentNumbers;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Joins paragraphs that may divide a number between them: "In 2023, 41" and "571 reports". */
final class DividedNumbers {
    private static final int LONGEST_GROUP = 8;
    private static final int LONGEST_HEAD = 40;

    private DividedNumbers() {}

    static List<Block> join(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            Block last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isDivided(last, block)) {
                joined.set(joined.size() - 1, join(last, block));
            } else {
                joined.add(block);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isDivided(Block first, Block second) {
        if (first.hasKind(Kind.HEADING) || second.hasKind(Kind.HEADING)) {
            return !first.hasKind(Kind.ROW) && !second.hasKind(Kind.ROW) && dividesGroups(first, second);
        }
        if (first.hasKind(Kind.ROW) && second.hasKind(Kind.ROW)) {
            int column = findSingleCell(second);
            return column > 0
                    && column < first.cells().size()
                    && AdjacentNumbers.mayContinueLine(
                            TextNormalizer.fold(first.cells().get(column)),
                            TextNormalizer.fold(second.cells().get(column)));
        }
        boolean number = second.text().text().chars().noneMatch(Character::isLetter);
        boolean words = second.hasKind(Kind.PARAGRAPH) || second.hasKind(Kind.ITEM) && number;
        return words
                && (!first.hasKind(Kind.ROW) || number)
                && mayDivide(first, second.text().text());
    }

    /** The column of the only cell of a row that has a text, if that is a number without a label; -1 if not. */
    private static int findSingleCell(Block row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        boolean number = filled.size() == 1
                && filled.get(0).length() <= LONGEST_HEAD
                && filled.get(0).chars().noneMatch(Character::isLetter);
        return number ? row.cells().indexOf(filled.get(0)) : -1;
    }

    /** Whether a text may continue the number in which a block ends. */
    static boolean mayDivide(Block first, String next) {
        return AdjacentNumbers.mayContinueLine(foldEnd(first), foldStart(next));
    }

    /** Headings often end or begin with a number of their own, so only three digits may continue another. */
    private static boolean dividesGroups(Block first, Block second) {
        return AdjacentNumbers.mayContinueGroups(
                foldEnd(first), foldStart(second.text().text()));
    }

    private static String foldEnd(Block block) {
        String text = block.text().text();
        return TextNormalizer.fold(text.substring(Math.max(0, text.length() - LONGEST_HEAD)));
    }

    private static String foldStart(String text) {
        return TextNormalizer.fold(text.substring(0, Math.min(LONGEST_GROUP, text.length())));
    }

    private static Block join(Block first, Block second) {
        LineMappedText text = first.text().append(" ", second.text());
        List<String> cells = new ArrayList<>(first.cells());
        if (!cells.isEmpty()) {
            int column = second.hasKind(Kind.ROW) ? findSingleCell(second) : cells.size() - 1;
            cells.set(column, cells.get(column) + " " + second.text().text());
        }
        Kind kind = first.hasKind(Kind.HEADING) ? Kind.PARAGRAPH : first.kind();
        return new Block(kind, text, List.copyOf(cells));
    }
}
