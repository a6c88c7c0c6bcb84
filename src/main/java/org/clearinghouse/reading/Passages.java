package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.reading.Block.Kind;

/** Takes blocks apart into the sentences and cells in which numbers are looked for. */
final class Passages {
    private final Block title;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> table = new ArrayList<>();
    private String heading = "";
    private String section = "";
    private String before = "";
    private int group;
    private boolean listing;

    private Passages(Block title) {
        this.title = title;
    }

    /** @param title the heading of the whole sheet, or null */
    static List<Passage> of(List<Block> blocks, Block title) {
        Passages passages = new Passages(title);
        blocks.forEach(passages::add);
        passages.closeTable();
        return List.copyOf(passages.passages);
    }

    private void add(Block block) {
        if (!block.is(Kind.ROW)) {
            closeTable();
        }
        if (!block.isListed() || !listing) {
            group++;
        }
        listing = block.isListed();
        switch (block.kind()) {
            case HEADING -> addHeading(block);
            case PARAGRAPH -> before = addSentences(block, new Surroundings(heading, section, "", "", false, group));
            case ITEM -> addSentences(block, listSurroundings());
            case ROW -> table.add(block);
        }
    }

    private void addHeading(Block block) {
        before = "";
        if (block != title) {
            addSentences(block, new Surroundings("", "", "", "", false, group));
        }
        heading = Folding.fold(block.text().text());
        section = block == title ? "" : heading;
    }

    /** Returns the last sentence, which may introduce a list or table. */
    private String addSentences(Block block, Surroundings first) {
        Surroundings surroundings = first;
        String last = "";
        for (PlacedText sentence : Sentences.of(block.text())) {
            Passage passage = Passage.sentence(sentence, surroundings);
            passages.add(passage);
            last = passage.folded();
            surroundings = surroundings.after(last);
        }
        return last;
    }

    private void closeTable() {
        if (!table.isEmpty()) {
            passages.addAll(new TableCells(List.copyOf(table), listSurroundings()).passages());
            table.clear();
        }
    }

    /** Only a sentence that announces a list says whose and of which year it is. */
    private Surroundings listSurroundings() {
        boolean announces = before.endsWith(":") || before.matches("(?s).*\\b(?:follow|below)\\w*\\b.*");
        return new Surroundings(heading, section, announces ? before : "", announces ? "" : before, true, group);
    }
}
