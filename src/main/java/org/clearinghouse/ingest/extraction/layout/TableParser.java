package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.SentenceSplitter;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Parses a table into passages: one for each number, with the words of its row and the head of its column. */
final class TableParser {
    private static final int MAX_CORNER_WORDS = 3;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern GENERIC_HEAD =
            Pattern.compile("(?:count|number|value|figure|amount|quantity|result)s?");

    private static final Pattern EDGE_MARKS = Pattern.compile("^[.\u2026\\s-]+|[\\s:]+$");
    private static final Pattern MISSING_VALUE = Pattern.compile("(?i)n\\.?/?a\\.?|[-\u2010-\u2015*.]+");

    private final List<Block> rows;
    private final PassageContext context;
    private final AreaGazetteer gazetteer;
    private final List<Passage> passages = new ArrayList<>();
    private List<String> head = List.of();
    private Block previous;

    TableParser(List<Block> rows, PassageContext context, AreaGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.rows = rows;
        this.context = context;
    }

    List<Passage> parse() {
        rows.stream().filter(row -> PageTitle.parseYears(row).isEmpty()).forEach(this::addRow);
        return passages;
    }

    private void addRow(Block row) {
        List<Integer> numbers = findNumberColumns(row.cells());
        if (isHead(row)) {
            head = joinHeads(row.cells());
        } else if (!numbers.isEmpty()) {
            addCells(row, numbers);
            previous = row;
        } else if (row.cells().stream().anyMatch(TableParser::hasCount)) {
            row.cells().forEach(cell -> addSentences(cell, row));
        } else {
            head = row.cells();
        }
    }

    /** The years of a second row of heads stand behind the words of the first: "Reports 2023". */
    private List<String> joinHeads(List<String> cells) {
        return head.isEmpty()
                ? cells
                : IntStream.range(0, cells.size())
                        .mapToObj(column -> column == 0 ? cells.get(0) : head.get(column) + " " + cells.get(column))
                        .toList();
    }

    /** The first row of years is the head; below it, such numbers may be counts. */
    private boolean isHead(Block row) {
        List<String> behind = row.cells().subList(1, row.cells().size());
        boolean years = behind.stream().filter(NumberFinder::isNumber).allMatch(TableParser::isYear)
                && behind.stream().anyMatch(TableParser::isYear);
        return years
                && (head.isEmpty() || isBelowHead(row.cells()))
                && row.cells().get(0).split(" ").length <= MAX_CORNER_WORDS;
    }

    private boolean isBelowHead(List<String> cells) {
        return previous == null && head.size() == cells.size() && head.get(0).equals(cells.get(0));
    }

    private List<Integer> findNumberColumns(List<String> cells) {
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(column -> isValue(cells, column))
                .boxed()
                .toList();
        // A number before the label is the number of the row.
        boolean numbered = numbers.size() > 1 && numbers.get(0) == 0 && numbers.get(1) > 1;
        return numbered ? numbers.subList(1, numbers.size()) : numbers;
    }

    /** A year in the first column, or below the head "year", is the year of the row and no value. */
    private boolean isValue(List<String> cells, int column) {
        boolean year = isYear(cells.get(column))
                && (column == 0
                        || TextNormalizer.fold(findColumnHead(cells, column)).equals("year"));
        return !year && NumberFinder.isNumber(cells.get(column));
    }

    static boolean isYear(String cell) {
        return YEAR.matcher(cell).matches();
    }

    private String findColumnHead(List<String> cells, int column) {
        String above = head.size() == cells.size() ? normalizeCell(head.get(column)) : "";
        return GENERIC_HEAD.matcher(TextNormalizer.fold(above)).matches() ? "" : above;
    }

    private void addCells(Block row, List<Integer> columns) {
        String label = IntStream.range(0, row.cells().size())
                .filter(other -> !isValue(row.cells(), other)
                        && !MISSING_VALUE.matcher(row.cells().get(other)).matches())
                .mapToObj(other -> normalizeCell(row.cells().get(other)))
                .collect(Collectors.joining(" "));
        PassageContext around = (previous == null
                        ? context
                        : context.withPrevious(
                                TextNormalizer.fold(previous.text().text())))
                .withTableHead(head.isEmpty() ? "" : TextNormalizer.fold(normalizeCell(head.get(0))));
        for (int column : columns) {
            String above = gazetteer.normalizeHead(findColumnHead(row.cells(), column));
            passages.add(Passage.createCell(row.cells().get(column), label, above, row, around));
        }
        row.cells().stream()
                .skip(1)
                .filter(cell -> !NumberFinder.isNumber(cell) && hasCount(cell))
                .forEach(cell -> addSentences(cell, row));
    }

    private static String normalizeCell(String cell) {
        String unmarked = EDGE_MARKS.matcher(cell).replaceAll("").replaceAll(":\\s", " ");
        return isYear(unmarked) ? "in " + unmarked : unmarked;
    }

    private static boolean hasCount(String cell) {
        return NonFigureFilter.findPossibleFigures(TextNormalizer.fold(cell)).stream()
                .anyMatch(number -> number.problem() != NumberMention.Problem.YEAR_LIKE);
    }

    private void addSentences(String cell, Block row) {
        if (!cell.isEmpty()) {
            SentenceSplitter.split(LineMappedText.create(cell, row.text().lastLine()))
                    .forEach(sentence -> passages.add(Passage.createSentence(sentence, context.ungrouped())));
        }
    }
}
