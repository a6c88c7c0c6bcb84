package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.extraction.time.TimeExpressions;

/**
 * The title of a page.
 *
 * @param state the code of the state it names, empty where it names none
 * @param years the years it names, often none
 */
public record PageTitle(Block block, Optional<String> state, List<Integer> years) {
    private static final int MAX_WORDS = 14;
    private static final Pattern STATE_FIELD = WordLists.compilePattern("fields of states");
    private static final Pattern YEAR_FIELD = Pattern.compile(
            "(?:(?:reporting|calendar|data) )*(?:year|period)(?: covered| of data)?[ :=-]+((?:19|20)\\d\\d)");
    private static final Pattern NAVIGATION = WordLists.compilePattern("links above pages");
    /**
     * Finds the first heading or short line that names exactly one state and no figure. Without one, it is a line above
     * the text: the first that names a year, or else the first.
     */
    public static Optional<PageTitle> find(List<Block> blocks, AreaGazetteer gazetteer) {
        return findAll(blocks.stream(), gazetteer)
                .filter(title -> title.state().isPresent())
                .findFirst()
                .or(() -> findAboveText(blocks, gazetteer));
    }

    /** A row of links above the text. */
    private static boolean isMenu(Block block) {
        return block.hasKind(Block.Kind.ROW) && !block.text().text().matches("(?s).*\\d.*");
    }

    static boolean isNavigation(String line) {
        return NAVIGATION.matcher(TextNormalizer.fold(line)).find();
    }

    private static Optional<PageTitle> findAboveText(List<Block> blocks, AreaGazetteer gazetteer) {
        List<PageTitle> titles = findAll(
                        blocks.stream().takeWhile(block -> canBeTitle(block) || isMenu(block)), gazetteer)
                .filter(title -> !isNavigation(title.text()))
                .toList();
        return titles.stream()
                .filter(title -> !title.years().isEmpty())
                .findFirst()
                .or(() -> titles.stream()
                        .filter(title -> title.block().hasKind(Block.Kind.HEADING))
                        .findFirst())
                .or(() -> titles.stream().findFirst());
    }

    private static Stream<PageTitle> findAll(Stream<Block> blocks, AreaGazetteer gazetteer) {
        return blocks.filter(PageTitle::canBeTitle).flatMap(block -> parse(block, gazetteer).stream());
    }

    /** The states named in headings, and in words such as "Maine specific statistics". */
    public static List<String> findStates(List<Block> blocks, AreaGazetteer gazetteer) {
        return blocks.stream()
                .filter(block -> block.hasKind(Block.Kind.HEADING) || isAboutStatistics(block))
                .flatMap(block ->
                        gazetteer.findStates(TextNormalizer.fold(block.text().text())).stream())
                .distinct()
                .toList();
    }

    /** Parses a line such as "Reporting year: 2023"; empty for any other line. */
    public static List<Integer> parseYears(Block block) {
        Matcher stated = YEAR_FIELD.matcher(TextNormalizer.fold(block.text().text()));
        return stated.matches() ? List.of(Integer.valueOf(stated.group(1))) : List.of();
    }

    private static boolean isAboutStatistics(Block block) {
        String folded = TextNormalizer.fold(block.text().text());
        return block.hasKind(Block.Kind.PARAGRAPH)
                && folded.matches(
                        "(?s).*\\b(?:[- ]specific (?:statistics|data|figures|information)|listed below)\\b.*");
    }

    private static boolean canBeTitle(Block block) {
        String text = block.text().text();
        boolean shortLine = block.hasKind(Block.Kind.PARAGRAPH)
                && text.split(" ").length <= MAX_WORDS
                && !text.matches(".*[.:;!?,]");
        return block.hasKind(Block.Kind.HEADING)
                || shortLine
                || isStateAndYear(block)
                || STATE_FIELD.matcher(TextNormalizer.fold(text)).find();
    }

    private static boolean isStateAndYear(Block block) {
        List<String> numbered =
                block.cells().stream().filter(cell -> cell.matches(".*\\d.*")).toList();
        return numbered.size() == 1 && numbered.get(0).matches("(?i)(?:calendar )?(?:year )?(?:19|20)\\d\\d");
    }

    private static Optional<PageTitle> parse(Block block, AreaGazetteer gazetteer) {
        String folded = TextNormalizer.fold(block.text().text());
        List<String> states = gazetteer.findStates(folded);
        boolean figures = NonFigureFilter.findPossibleFigures(folded).stream()
                .anyMatch(number -> number.isReadable() && number.isDigits() || number.problem() == Problem.MALFORMED);
        return states.size() > 1 || figures
                ? Optional.empty()
                : Optional.of(
                        new PageTitle(block, states.stream().findFirst(), TimeExpressions.findHeadingYears(folded)));
    }

    public String text() {
        return block.text().text();
    }
}
