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

/** Splits blocks into passages, which are sentences and table cells. */
public final class PassageSplitter {
    private static final int MAX_CAPTION_WORDS = 6;

    private final Block title;
    private final AreaGazetteer gazetteer;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> table = new ArrayList<>();
    private String heading = "";
    private String section = "";
    private String precedingSentence = "";
    private int group;
    private Kind lastKind;

    private PassageSplitter(Block title, AreaGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.title = title;
    }

    /** @param title the heading of the whole sheet, or null */
    public static List<Passage> split(List<Block> blocks, Block title, AreaGazetteer gazetteer) {
        PassageSplitter splitter = new PassageSplitter(title, gazetteer);
        for (int i = 0; i < blocks.size(); i++) {
            boolean introduces = i + 1 < blocks.size() && blocks.get(i + 1).isListed();
            splitter.add(introduces && isCaption(blocks.get(i)) ? blocks.get(i).asHeading() : blocks.get(i));
        }
        splitter.closeTable();
        return List.copyOf(splitter.passages);
    }

    /** Whether a paragraph before a list or table is a caption: a few words that are no sentence. */
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
        heading = TextNormalizer.fold(gazetteer.normalizeHead(block.text().text()));
        section = isTitle ? "" : heading;
    }

    /** Returns the last sentence, which may introduce a list or table. */
    private String addSentences(Block block, PassageContext first) {
        PassageContext context = first;
        String last = "";
        for (LineMappedText sentence : SentenceSplitter.split(block.text())) {
            Passage passage = Passage.createSentence(sentence, context);
            passages.add(passage);
            last = passage.folded();
            context = context.withPrevious(last);
        }
        return last;
    }

    private void closeTable() {
        if (!table.isEmpty()) {
            passages.addAll(new TableParser(List.copyOf(table), createListContext(), gazetteer).parse());
            table.clear();
        }
    }

    /** A sentence that announces the list is its introduction; any other is only the previous sentence. */
    private PassageContext createListContext() {
        boolean announces =
                precedingSentence.endsWith(":") || precedingSentence.matches("(?s).*\\b(?:follow|below)\\w*\\b.*");
        return new PassageContext(
                heading, section, announces ? precedingSentence : "", announces ? "" : precedingSentence, true, group);
    }
}
