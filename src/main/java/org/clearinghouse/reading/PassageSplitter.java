package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.reading.Block.Kind;

/** Takes blocks apart into the sentences and cells in which numbers are looked for. */
final class PassageSplitter {
    private static final int MOST_WORDS_OF_CAPTION = 6;

    private final Block title;
    private final AreaGazetteer names;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> table = new ArrayList<>();
    private String heading = "";
    private String section = "";
    private String before = "";
    private int group;
    private Kind last;

    private PassageSplitter(Block title, AreaGazetteer names) {
        this.names = names;
        this.title = title;
    }

    /** @param title the heading of the whole sheet, or null */
    static List<Passage> of(List<Block> blocks, Block title, AreaGazetteer names) {
        PassageSplitter passages = new PassageSplitter(title, names);
        for (int i = 0; i < blocks.size(); i++) {
            boolean introduces = i + 1 < blocks.size() && blocks.get(i + 1).isListed();
            passages.add(introduces && isCaption(blocks.get(i)) ? blocks.get(i).asHeading() : blocks.get(i));
        }
        passages.closeTable();
        return List.copyOf(passages.passages);
    }

    /** A few words before a list or table, which are no sentence. */
    private static boolean isCaption(Block block) {
        String text = block.text().text();
        return block.is(Kind.PARAGRAPH)
                && text.split(" ").length <= MOST_WORDS_OF_CAPTION
                && !text.matches("(?s).*[.!?,;]")
                && NonFigureFilter.without(TextNormalizer.fold(text)).stream().noneMatch(NumberMention::isReadable);
    }

    private void add(Block block) {
        if (!block.is(Kind.ROW)) {
            closeTable();
        }
        if (!block.isListed() || block.kind() != last) {
            group++;
        }
        last = block.kind();
        switch (block.kind()) {
            case HEADING -> addHeading(block);
            case PARAGRAPH -> before = addSentences(block, new PassageContext(heading, section, "", "", false, group));
            case ITEM -> addSentences(block, listSurroundings());
            case ROW -> table.add(block);
        }
    }

    private void addHeading(Block block) {
        before = "";
        boolean isTitle = title != null && block.text() == title.text();
        if (!isTitle) {
            addSentences(block, new PassageContext("", "", "", "", false, group));
        }
        heading = TextNormalizer.fold(names.spelledOut(block.text().text()));
        section = isTitle ? "" : heading;
    }

    /** Returns the last sentence, which may introduce a list or table. */
    private String addSentences(Block block, PassageContext first) {
        PassageContext surroundings = first;
        String last = "";
        for (LineMappedText sentence : SentenceSplitter.of(block.text())) {
            Passage passage = Passage.sentence(sentence, surroundings);
            passages.add(passage);
            last = passage.folded();
            surroundings = surroundings.after(last);
        }
        return last;
    }

    private void closeTable() {
        if (!table.isEmpty()) {
            passages.addAll(new TableParser(List.copyOf(table), listSurroundings(), names).passages());
            table.clear();
        }
    }

    /** Only a sentence that announces a list says whose and of which year it is. */
    private PassageContext listSurroundings() {
        boolean announces = before.endsWith(":") || before.matches("(?s).*\\b(?:follow|below)\\w*\\b.*");
        return new PassageContext(heading, section, announces ? before : "", announces ? "" : before, true, group);
    }
}
