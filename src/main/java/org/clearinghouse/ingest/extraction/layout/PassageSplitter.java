package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.SentenceSplitter;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Takes blocks apart into the sentences and cells in which numbers are looked for. */
public final class PassageSplitter {
    private static final int MAX_CAPTION_WORDS = 6;

    private final Block title;
    private final AreaGazetteer names;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> table = new ArrayList<>();
    private String heading = "";
    private String section = "";
    private String precedingSentence = "";
    private int group;
    private Kind lastKind;

    private PassageSplitter(Block title, AreaGazetteer names) {
        this.names = names;
        this.title = title;
    }

    /** @param title the heading of the whole sheet, or null */
    public static List<Passage> split(List<Block> blocks, Block title, AreaGazetteer names) {
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
        return block.hasKind(Kind.PARAGRAPH)
                && text.split(" ").length <= MAX_CAPTION_WORDS
                && !text.matches("(?s).*[.!?,;]")
                && NonFigureFilter.findPossibleFigures(TextNormalizer.fold(text)).stream()
                        .noneMatch(NumberMention::isReadable);
    }

    private void add(Block block) {
        if (!block.hasKind(Kind.ROW)) {
            closeTable();
        }
        if (!block.isListed() || block.kind() != lastKind) {
            group++;
        }
        lastKind = block.kind();
        switch (block.kind()) {
            case HEADING -> addHeading(block);
            case PARAGRAPH ->
                precedingSentence = addSentences(block, new PassageContext(heading, section, "", "", false, group));
            case ITEM -> addSentences(block, createListContext());
            case ROW -> table.add(block);
        }
    }

    private void addHeading(Block block) {
        precedingSentence = "";
        boolean isTitle = title != null && block.text() == title.text();
        if (!isTitle) {
            addSentences(block, new PassageContext("", "", "", "", false, group));
        }
        heading = TextNormalizer.fold(names.normalizeHead(block.text().text()));
        section = isTitle ? "" : heading;
    }

    /** Returns the last sentence, which may introduce a list or table. */
    private String addSentences(Block block, PassageContext first) {
        PassageContext surroundings = first;
        String last = "";
        for (LineMappedText sentence : SentenceSplitter.split(block.text())) {
            Passage passage = Passage.createSentence(sentence, surroundings);
            passages.add(passage);
            last = passage.folded();
            surroundings = surroundings.withPrevious(last);
        }
        return last;
    }

    private void closeTable() {
        if (!table.isEmpty()) {
            passages.addAll(new TableParser(List.copyOf(table), createListContext(), names).parse());
            table.clear();
        }
    }

    /** Only a sentence that announces a list says whose and of which year it is. */
    private PassageContext createListContext() {
        boolean announces =
                precedingSentence.endsWith(":") || precedingSentence.matches("(?s).*\\b(?:follow|below)\\w*\\b.*");
        return new PassageContext(
                heading, section, announces ? precedingSentence : "", announces ? "" : precedingSentence, true, group);
    }
}
