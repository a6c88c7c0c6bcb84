package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.SentenceSplitter;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Splits blocks into passages, which are sentences and table cells. */
public final class PassageSplitter {
    private static final int MAX_HEADING_WORDS = 10;
    private static final int MAX_LABEL_WORDS = 4;
    private static final Pattern CAPTION_BELOW = WordLists.compilePattern("captions below tables");

    private static final Pattern PART_OF_SECTION = WordLists.compilePattern("headings of a part of the section");

    private static final Pattern FOOTNOTE =
            Pattern.compile("^(?:[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3]|\\[\\^?\\d+\\])");
    private static final Pattern SENTENCE = Pattern.compile("\\b(?:is|are|was|were|has|have|had|shows?)\\b");
    private static final Pattern REFERRING = WordLists.compilePattern("sentences that go on with the one before");

    private static final Pattern SURVEY = WordLists.compilePattern("counts of surveys");
    /** What a question may be about, and a later one calls "it". */
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:cyber ?tip ?line|ncmec|hotline|amber alerts?|team (?:hope|adam))\\b");

    private static final Pattern ANSWER = Pattern.compile("^A(?:nswer)?[:.] ");

    private static final Pattern PRONOUN = Pattern.compile("\\b(?:it|they)\\b");

    private static final Pattern YEAR_LEAD = WordLists.compilePattern("years before a paragraph");

    private final Optional<PageTitle> title;
    private final AreaGazetteer gazetteer;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> table = new ArrayList<>();
    private TableHead tableHead = TableHead.EMPTY;
    private String heading = "";
    private String section = "";
    private String asked = "";
    /** The heading of the section, above those of its parts. */
    private String wholeSection = "";

    private String precedingSentence = "";
    private String introduction = "";
    private String beforeIntroduction = "";
    private Optional<PassageContext> announcement = Optional.empty();
    private int group;
    private Kind lastKind;

    private PassageSplitter(Optional<PageTitle> title, AreaGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.title = title;
    }

    public static List<Passage> split(List<Block> blocks, Optional<PageTitle> title, AreaGazetteer gazetteer) {
        PassageSplitter splitter = new PassageSplitter(title, gazetteer);
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() && blocks.get(i + 1).hasKind(Kind.ROW) ? blocks.get(i + 1) : null;
            splitter.add(isCaption(blocks.get(i)) ? blocks.get(i).asHeading() : blocks.get(i), next);
        }
        splitter.closeTable("");
        return List.copyOf(splitter.passages);
    }

    /** Whether a paragraph is a heading without a mark: a few words that are no sentence, or a question. */
    static boolean isCaption(Block block) {
        String text = block.text().text();
        return block.hasKind(Kind.PARAGRAPH)
                && text.split(" ").length <= MAX_HEADING_WORDS
                && text.matches("(?s)[\\p{Lu}\\d].*[^.!,;:]")
                && !PageTitle.isNavigation(text)
                && NonFigureFilter.findPossibleFigures(TextNormalizer.fold(text)).stream()
                        .noneMatch(number -> number.isReadable() || number.isUnread());
    }

    /** @param row the row directly below, null where there is none */
    private void add(Block block, Block row) {
        if (!block.hasKind(Kind.ROW)) {
            boolean below = block.hasKind(Kind.PARAGRAPH) && row == null;
            boolean group = isHeadingOfGroup(block, row);
            closeTable(below ? TextNormalizer.fold(block.text().text()) : "");
            tableHead = group ? tableHead : TableHead.EMPTY;
        }
        if (!block.isListed() || block.kind() != lastKind) {
            group++;
        }
        boolean below = lastKind == Kind.HEADING;
        announcement = block.hasKind(Kind.ITEM) ? announcement : Optional.empty();
        lastKind = block.kind();
        switch (block.kind()) {
            case HEADING -> addHeading(block, below);
            case PARAGRAPH -> addParagraph(block);
            case ITEM -> addItem(block);
            case ROW -> table.add(block);
        }
    }

    /** Whether a heading divides the rows of a table that has several columns: those below have the same columns. */
    private boolean isHeadingOfGroup(Block block, Block row) {
        return block.hasKind(Kind.HEADING)
                && row != null
                && !table.isEmpty()
                && row.cells().size() > 2
                && row.cells().size() == table.get(table.size() - 1).cells().size()
                && row.cells().stream().anyMatch(cell -> NumberFinder.isNumber(cell) && !TableParser.isYear(cell))
                && !block.text().text().matches("(?s).*\\d.*");
    }

    /** An item may announce the items directly below it that begin with a number. */
    private void addItem(Block block) {
        String text = block.text().text();
        boolean below =
                Character.isDigit(text.charAt(0)) || ANSWER.matcher(text).find();
        PassageContext context = createListContext();
        announcement = below ? announcement : Optional.empty();
        String last = addSentences(block, announcement.orElse(context));
        if (last.endsWith("?")) {
            announcement = Optional.of(context.withIntroduction(completeQuestion(last)));
        } else if (last.endsWith(":") && passages.size() > 1) {
            String before = passages.get(passages.size() - 2).folded();
            announcement = Optional.of(new PassageContext(heading, section, last, before, true, group));
        }
    }

    /** A paragraph that is no sentence belongs to the list that the sentence before announced. */
    private void addParagraph(Block block) {
        if (FOOTNOTE.matcher(block.text().text()).find()) {
            addSentences(block, new PassageContext(heading, section, "", "", false, group));
            return;
        }
        boolean listed = !introduction.isEmpty() && block.text().text().matches("(?s).*[^.:!?]");
        if (listed) {
            addSentences(block, createListContext());
            return;
        }
        beforeIntroduction = precedingSentence;
        precedingSentence = addSentences(block, new PassageContext(heading, section, "", "", false, group));
        introduction = precedingSentence.endsWith(":") ? precedingSentence : "";
    }

    /** @param below whether it is directly below another heading, to which it belongs */
    private void addHeading(Block block, boolean below) {
        precedingSentence = "";
        introduction = "";
        boolean isTitle =
                title.filter(page -> page.block().text() == block.text()).isPresent();
        if (!isTitle) {
            addSentences(block, new PassageContext("", "", "", "", false, group));
        }
        String words = completeQuestion(
                TextNormalizer.fold(gazetteer.normalizeHead(block.text().text())));
        boolean part = PART_OF_SECTION.matcher(words).matches();
        String above = part ? wholeSection : below ? section : "";
        String outer = above.isEmpty() ? "" : above + " . ";
        section = isTitle && title.get().state().isPresent() ? "" : outer + words;
        wholeSection = part ? wholeSection : section;
        heading = isTitle || title.isEmpty()
                ? words
                : TextNormalizer.fold(title.get().text()) + " . " + outer + words;
    }

    /** Returns the last sentence, which may introduce a list or table. */
    private String addSentences(Block block, PassageContext first) {
        PassageContext context = first;
        String last = "";
        String referred = first.previous();
        for (LineMappedText sentence : SentenceSplitter.split(block.text())) {
            boolean refers =
                    REFERRING.matcher(TextNormalizer.fold(sentence.text())).find()
                            && !SURVEY.matcher(sentence.text()).find();
            Passage passage = Passage.createSentence(sentence, refers ? context.withAntecedent(referred) : context);
            passages.add(passage);
            String words = passage.folded();
            boolean announces = isAnnouncing(words) || YEAR_LEAD.matcher(words).matches();
            referred = refers ? (referred + " " + words).strip() : words;
            context = announces ? context.withIntroduction(completeQuestion(words)) : context.withPrevious(words);
            last = refers && words.endsWith(":") ? referred : words;
        }
        return last;
    }

    private boolean isAnnouncing(String words) {
        return words.endsWith("?")
                && (ASKED.matcher(words).find()
                        || !asked.isEmpty() && PRONOUN.matcher(words).find()
                        || !gazetteer.findStates(words).isEmpty());
    }

    /** Adds what the question before was about: "What is the CyberTipline?", "Who uses it?" */
    private String completeQuestion(String words) {
        if (!words.endsWith("?")) {
            return words;
        }
        Matcher named = ASKED.matcher(words);
        boolean names = named.find();
        asked = names ? named.group() : PRONOUN.matcher(words).find() ? asked : "";
        return names || asked.isEmpty() ? words : words + " . " + asked;
    }

    /** @param below the paragraph below the table, which may be its caption; empty where there is none */
    private void closeTable(String below) {
        if (!table.isEmpty()) {
            if (CAPTION_BELOW.matcher(below).find() && !SENTENCE.matcher(below).find()) {
                precedingSentence = below + ":";
            }
            TableParser parser = new TableParser(List.copyOf(table), createListContext(), gazetteer, tableHead);
            passages.addAll(parser.parse());
            tableHead = parser.head();
            table.clear();
        }
    }

    /**
     * A sentence that announces the list is its introduction; any other is only the previous sentence. Before a label such
     * as "Case type:", that is the sentence before the label.
     */
    private PassageContext createListContext() {
        boolean announces = precedingSentence.matches("(?s).*(?:[^.!?]|\\b(?:follow|below)\\w*\\b.*)");
        boolean label = announces && precedingSentence.split(" ").length <= MAX_LABEL_WORDS;
        String previous = label ? beforeIntroduction : announces ? "" : precedingSentence;
        return new PassageContext(heading, section, announces ? precedingSentence : "", previous, true, group);
    }
}
