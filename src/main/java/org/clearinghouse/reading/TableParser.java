package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of a table, each with the words of its row and of its column's head. */
final class TableParser {
    private static final int MOST_WORDS_OF_CORNER = 3;

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?:count|number|value|figure|amount|quantity|result)s?");

    private static final Pattern AROUND_WORDS = Pattern.compile("^[.\u2026\\s-]+|[\\s:]+$");
    private static final Pattern NO_VALUE = Pattern.compile("(?i)n\\.?/?a\\.?|[-\u2010-\u2015*.]+");

    private final List<Block> rows;
    private final PassageContext surroundings;
    private final AreaGazetteer names;
    private final List<Passage> passages = new ArrayList<>();
    private List<String> head = List.of();
    private Block previous;

    TableParser(List<Block> rows, PassageContext surroundings, AreaGazetteer names) {
        this.names = names;
        this.rows = rows;
        this.surroundings = surroundings;
    }

    List<Passage> passages() {
        rows.stream().filter(row -> SheetTitle.yearsStated(row).isEmpty()).forEach(this::addRow);
        return passages;
    }

    private void addRow(Block row) {
        List<Integer> numbers = numbers(row.cells());
        if (isHead(row)) {
            head = row.cells();
        } else if (!numbers.isEmpty()) {
            numbers.forEach(column -> addCell(row, column));
            previous = row;
        } else if (hasSentences(row)) {
            row.cells().forEach(cell -> addSentences(cell, row));
        } else {
            head = row.cells();
        }
    }

    /** Years are the heads of columns; below such a head they may be counts. */
    private boolean isHead(Block row) {
        List<String> behind = row.cells().subList(1, row.cells().size());
        boolean years = behind.stream().filter(NumberFinder::isNumber).allMatch(TableParser::isYear)
                && behind.stream().anyMatch(TableParser::isYear);
        return years && head.isEmpty() && row.cells().get(0).split(" ").length <= MOST_WORDS_OF_CORNER;
    }

    private List<Integer> numbers(List<String> cells) {
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(column -> isValue(cells, column))
                .boxed()
                .toList();
        // A number in front of the label numbers the row.
        boolean numbered = numbers.size() > 1 && numbers.get(0) == 0 && numbers.get(1) > 1;
        return numbered ? numbers.subList(1, numbers.size()) : numbers;
    }

    /** A year in front, or below the word, says of which year the row is. */
    private boolean isValue(List<String> cells, int column) {
        boolean year = isYear(cells.get(column))
                && (column == 0 || TextNormalizer.fold(above(cells, column)).equals("year"));
        return !year && NumberFinder.isNumber(cells.get(column));
    }

    private static boolean isYear(String cell) {
        return cell.matches("(?:19|20)\\d\\d");
    }

    private String above(List<String> cells, int column) {
        String above = head.size() == cells.size() ? words(head.get(column)) : "";
        return SAYS_NOTHING.matcher(TextNormalizer.fold(above)).matches() ? "" : above;
    }

    private void addCell(Block row, int column) {
        String label = IntStream.range(0, row.cells().size())
                .filter(other -> !isValue(row.cells(), other)
                        && !NO_VALUE.matcher(row.cells().get(other)).matches())
                .mapToObj(other -> words(row.cells().get(other)))
                .collect(Collectors.joining(" "));
        String above = names.spelledOut(above(row.cells(), column));
        PassageContext around = (previous == null
                        ? surroundings
                        : surroundings.after(TextNormalizer.fold(previous.text().text())))
                .below(head.isEmpty() ? "" : TextNormalizer.fold(words(head.get(0))));
        passages.add(Passage.cell(row.cells().get(column), label, above, row, around));
    }

    private static String words(String cell) {
        String unmarked = AROUND_WORDS.matcher(cell).replaceAll("").replaceAll(":\\s", " ");
        return isYear(unmarked) ? "in " + unmarked : unmarked;
    }

    private static boolean hasSentences(Block row) {
        return row.cells().stream()
                .flatMap(cell -> NonFigureFilter.without(TextNormalizer.fold(cell)).stream())
                .anyMatch(number -> number.problem() != NumberMention.Problem.YEAR_LIKE);
    }

    private void addSentences(String cell, Block row) {
        if (!cell.isEmpty()) {
            SentenceSplitter.of(LineMappedText.of(cell, row.text().lastLine()))
                    .forEach(sentence -> passages.add(Passage.sentence(sentence, surroundings.apart())));
        }
    }
}
