package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.AdjacentNumbers;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/**
 * Splits the lines of a table with a column for each year by their words: "Category 2020 Reports 2021 Reports". In the
 * text of a PDF, only a space may divide two cells. Remembers the head until a sentence ends the table.
 */
final class YearColumns {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern HEAD = Pattern.compile(
            "(?:^| )(" + YEAR + "(?: [A-Za-z%][\\w%-]*){0,5}(?: " + YEAR + "(?: [A-Za-z%][\\w%-]*){0,5})+)$");
    /** "CY 2021" */
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:CY|calendar year|year) ?(" + YEAR + ")\\b");

    private static final Pattern COLUMN = Pattern.compile(YEAR + "[^\\d]*");
    /** A last column that compares the years before. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)^(.*?) ?((?:(?:%|percent|percentage|net|year-over-year) )?(?:change|difference|increase|growth))$");

    private static final String VALUE = "(?:[\\d,.]*\\d%?|[+-][\\d,.]+%?|\\([\\d,.]*\\d%?\\)|n/a|N/A|[-\u2013\u2014*])";
    private static final Pattern CELL = Pattern.compile(VALUE);
    private static final Pattern ROW = Pattern.compile("^(.*?[^\\d\\s].*?) (" + VALUE + "(?: " + VALUE + ")*)$");

    /** The number of columns behind the labels; 0 outside of a table. */
    private int columns;
    /** The head of the labels. */
    private String corner = "";
    /** Whether the cells of the head were divided by more than a space, so that the others are, too. */
    private boolean divided;

    /**
     * Returns the cells of a line.
     *
     * @param cells as the marks and gaps of the line divide it; empty where they do not
     */
    List<String> split(String line, List<String> cells) {
        String words = MarkupStripper.normalizeWhitespace(line.replace('|', ' '));
        List<String> head = splitHead(removeNames(words));
        if (!head.isEmpty()) {
            columns = head.size() - 1;
            corner = head.get(0);
            divided = cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .toList()
                    .equals(head.stream().filter(cell -> !cell.isEmpty()).toList());
            return divided && cells.size() == head.size() ? cells : head;
        }
        if (cells.isEmpty() && words.matches(".*[.!?:]")) {
            columns = 0;
        }
        if (isHeadOfWords(cells) || cells.isEmpty() && columns > 0 && isHeadOfWords(words)) {
            columns = 0;
            return cells;
        }
        boolean asDivided = columns == 0 || divided && (cells.size() != columns + 1 || isRow(cells));
        return asDivided ? cells : splitRow(words);
    }

    /** Whether the cells are another head: of a second table, or below the years. */
    private static boolean isHeadOfWords(List<String> cells) {
        return cells.size() > 2
                && cells.stream().allMatch(cell -> cell.isEmpty() || cell.matches(".*\\pL{2}.*"))
                && cells.stream()
                        .noneMatch(cell ->
                                cell.matches(".*\\d.*") || CELL.matcher(cell).matches());
    }

    /** Whether words without a number are another head: they begin like the first, or are one name for each column. */
    private boolean isHeadOfWords(String line) {
        List<String> heads = List.of(line.split(" "));
        boolean capital = heads.size() > columns && heads.stream().allMatch(word -> word.matches("[\\p{Lu}%#].*"));
        return (capital || !corner.isBlank() && line.startsWith(corner + " ")) && !line.matches(".*\\d.*");
    }

    /** Whether every cell but the label has one value or none, and the label has no value that belongs to a column. */
    private static boolean isRow(List<String> cells) {
        List<String> values = cells.subList(1, cells.size());
        boolean complete = values.stream().noneMatch(String::isEmpty);
        return values.stream()
                        .allMatch(
                                value -> value.isEmpty() || CELL.matcher(value).matches())
                && (complete || !cells.get(0).matches(".* \\d{1,3}(?:,\\d{3})+"));
    }

    /** Removes the words before years, if they are before all of them. */
    private static String removeNames(String line) {
        return NAMED.matcher(line).replaceAll("").matches(".*" + YEAR + ".*")
                ? line
                : NAMED.matcher(line).replaceAll("$1");
    }

    private static List<String> splitHead(String line) {
        Matcher head = HEAD.matcher(line);
        List<String> cells = new ArrayList<>();
        if (mayHaveYears(line) && head.find()) {
            Matcher column = COLUMN.matcher(head.group(1));
            while (column.find()) {
                cells.add(column.group().strip());
            }
            Matcher change = CHANGE.matcher(cells.get(cells.size() - 1));
            if (change.matches()) {
                cells.set(cells.size() - 1, change.group(1));
                cells.add(change.group(2));
            }
            cells.add(0, line.substring(0, head.start()));
        }
        long units = cells.stream()
                .filter(cell -> cell.matches(YEAR + ".*"))
                .map(cell -> cell.substring(4))
                .distinct()
                .count();
        return units == 1 ? cells : List.of();
    }

    private static boolean mayHaveYears(String line) {
        return line.contains("19") || line.contains("20");
    }

    /** A label and exactly as many values as there are columns. */
    private List<String> splitRow(String line) {
        Matcher row = ROW.matcher(line);
        List<String> values = row.matches() ? List.of(row.group(2).split(" ")) : List.of();
        if (values.size() != columns || AdjacentNumbers.endsInOperator(TextNormalizer.fold(row.group(1)))) {
            return List.of();
        }
        List<String> cells = new ArrayList<>(List.of(row.group(1)));
        cells.addAll(values);
        return cells;
    }
}
