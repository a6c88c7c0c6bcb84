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
        boolean number = second.text().text().chars().noneMatch(Character::isLetter);
        boolean row =
                first.hasKind(Kind.ROW) && number && (second.hasKind(Kind.PARAGRAPH) || second.hasKind(Kind.ITEM));
        boolean words =
                !first.hasKind(Kind.ROW) && (second.hasKind(Kind.PARAGRAPH) || second.hasKind(Kind.ITEM) && number);
        return (row || words) && mayDivide(first, second.text().text());
    }

    /** Whether a text may continue the number in which a block ends. */
    static boolean mayDivide(Block first, String next) {
        String head = first.text().text();
        return AdjacentNumbers.mayContinueLine(
                TextNormalizer.fold(head.substring(Math.max(0, head.length() - LONGEST_HEAD))),
                TextNormalizer.fold(next.substring(0, Math.min(LONGEST_GROUP, next.length()))));
    }

    private static Block join(Block first, Block second) {
        LineMappedText text = first.text().append(" ", second.text());
        List<String> cells = new ArrayList<>(first.cells());
        if (!cells.isEmpty()) {
            int last = cells.size() - 1;
            cells.set(last, cells.get(last) + " " + second.text().text());
        }
        Kind kind = first.hasKind(Kind.HEADING) ? Kind.PARAGRAPH : first.kind();
        return new Block(kind, text, List.copyOf(cells));
    }
}
