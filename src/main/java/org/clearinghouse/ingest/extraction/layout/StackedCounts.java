package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Joins numbers that are paragraphs of their own with their labels, where both alternate and no other order is possible. */
final class StackedCounts {
    private static final int FEWEST_PAIRS = 2;
    private static final int MOST_WORDS = 25;

    private StackedCounts() {}

    static List<Block> join(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (int start = 0; start < blocks.size(); ) {
            int end = findEnd(blocks, start);
            boolean stacked = end - start >= 2 * FEWEST_PAIRS
                    && (end - start) % 2 == 0
                    && !isPart(blocks, start - 1)
                    && !isPart(blocks, end);
            int first = start;
            if (stacked) {
                IntStream.range(0, (end - start) / 2)
                        .mapToObj(pair -> join(blocks.get(first + 2 * pair), blocks.get(first + 2 * pair + 1)))
                        .forEach(joined::add);
            } else {
                joined.addAll(blocks.subList(start, end));
            }
            start = end;
        }
        return List.copyOf(joined);
    }

    /** Returns the end of the blocks from one on in which numbers and labels alternate; at least one block. */
    private static int findEnd(List<Block> blocks, int start) {
        int end = start + 1;
        while (isPart(blocks, end - 1)
                && isPart(blocks, end)
                && isNumber(blocks.get(end - 1)) != isNumber(blocks.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(List<Block> blocks, int index) {
        return index >= 0 && index < blocks.size() && (isNumber(blocks.get(index)) || isLabel(blocks.get(index)));
    }

    private static boolean isNumber(Block block) {
        String text = block.text().text();
        return block.hasKind(Kind.PARAGRAPH) && NumberFinder.isNumber(text) && !TableParser.isYear(text);
    }

    private static boolean isLabel(Block block) {
        String text = block.text().text();
        return block.hasKind(Kind.PARAGRAPH)
                && text.split(" ").length <= MOST_WORDS
                && text.matches("(?s).*\\pL.*[^.:;!?]")
                && NonFigureFilter.findPossibleFigures(TextNormalizer.fold(text))
                        .isEmpty();
    }

    private static Block join(Block first, Block second) {
        return new Block(
                Kind.ROW,
                first.text().append(" ", second.text()),
                List.of(first.text().text(), second.text().text()));
    }
}
