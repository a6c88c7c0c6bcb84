package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.SentenceSplitter;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Parses a table into passages: one for each number, with the words of its row and the head of its column. */
final class TableParser {
    private static final int MAX_CORNER_WORDS = 3;
    private static final int MAX_HEAD = 60;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern NAMED_YEAR = WordLists.compilePattern("names of a calendar year");
    private static final Pattern DATE = Pattern.compile("/\\d\\d?/(\\d\\d)\\b");
    private static final Pattern YEAR_COLUMN = Pattern.compile("(?:(?:calendar|reporting|data) )?years?|cy");
    private static final Pattern REMARKS = WordLists.compilePattern("heads of remarks");
    private static final Pattern RESTRICTING = WordLists.compilePattern("remarks that restrict");

    /** "2024 (est.)" and "H1 2023" are labels of rows. */
    private static final Pattern YEAR_WITH_WORDS =
            Pattern.compile("(?:19|20)\\d\\d\\W.*\\pL.*|(?i:(?:[hqs][1-4]|[1-4][hqs])\\b.*(?:19|20)\\d\\d)");

    /** Where counts are printed with commas, four digits without one are a year. */
    private static final Pattern GROUPED = Pattern.compile("\\d,\\d{3}\\b");

    private static final Pattern GENERIC_HEAD =
            Pattern.compile("(?:count|number|value|figure|amount|quantity|result)s?");

    /** The number of a head is no count of a column that has one. */
    private static final Pattern NUMBERED_HEAD = Pattern.compile("(?i)\\b(?:per|ages?) [\\d,]*\\d\\b");

    private static final Pattern EDGE_MARKS =
            Pattern.compile("^[.\u2026\\s\u2190-\u21FF\u2500-\u257F\u2022\u25AA\u25CF\u25E6\u203A\u00BB-]+|[\\s:]+$");
    private static final Pattern MISSING_VALUE = Pattern.compile(
            "(?i)n\\.?/?a\\.?|[-\u2010-\u2015*.]+|not (?:printed|published|available|reported|applicable|given|collected)");

    private final List<Block> rows;
    private final PassageContext context;
    /** The context of the rows below a row of words. */
    private PassageContext group;

    private final AreaGazetteer gazetteer;
    private final List<Passage> passages = new ArrayList<>();
    private TableHead head;
    private Block previous;
    private boolean belowHead;

    /** @param head of the rows above, if they have the same columns; else empty */
    TableParser(List<Block> rows, PassageContext context, AreaGazetteer gazetteer, TableHead head) {
        this.head = head;
        this.gazetteer = gazetteer;
        this.rows = rows.stream().map(TableParser::normalizeYears).toList();
        this.context = context;
        this.group = context;
    }

    private static Block normalizeYears(Block row) {
        return new Block(
                row.kind(),
                row.text(),
                row.cells().stream().map(TableParser::normalizeYear).toList());
    }

    /** "CY 2021" and "2021 (revised)" are years. */
    private static String normalizeYear(String cell) {
        if (!NAMED_YEAR.matcher(TextNormalizer.fold(cell)).matches()) {
            return cell;
        }
        Matcher year = YEAR.matcher(cell);
        Set<String> years = new HashSet<>();
        while (year.find()) {
            years.add(year.group());
        }
        Matcher date = DATE.matcher(cell);
        while (date.find()) {
            years.add("20" + date.group(1));
        }
        return years.size() == 1 ? years.iterator().next() : cell;
    }

    List<Passage> parse() {
        rows.stream().filter(row -> PageTitle.parseYears(row).isEmpty()).forEach(this::addRow);
        return passages;
    }

    /** The head of the last rows. */
    TableHead head() {
        return head;
    }

    private void addRow(Block row) {
        if (isGroup(row.cells())) {
            group = context.withGroup(TextNormalizer.fold(row.cells().get(0)));
            previous = null;
            belowHead = false;
            return;
        }
        List<Integer> numbers = findNumberColumns(row.cells());
        boolean years = isYearHead(row.cells());
        if (!years && !numbers.isEmpty()) {
            addCells(row, numbers);
            previous = row;
        } else if (!years && !isHeadOfNumbers(row) && row.cells().stream().anyMatch(TableParser::hasCount)) {
            row.cells().forEach(cell -> addSentences(cell, row));
        } else if (row.cells().stream()
                .skip(1)
                .noneMatch(cell -> MISSING_VALUE.matcher(cell).matches())) {
            head = belowHead ? head.withRow(row.cells()) : new TableHead(row.cells());
            belowHead = true;
            return;
        }
        belowHead = false;
    }

    /** Whether a row has words alone, which are about the rows below it. A single word may be the head of the labels. */
    private boolean isGroup(List<String> cells) {
        return cells.size() > 1
                && head.fits(cells)
                && head.cells().stream().skip(1).noneMatch(String::isEmpty)
                && cells.stream().skip(1).allMatch(String::isEmpty)
                && (cells.get(0).contains(" ") || !belowHead && !cells.get(0).isEmpty());
    }

    /** The first row of years is a head; below it, such numbers may be counts, unless they are successive years. */
    private boolean isYearHead(List<String> cells) {
        List<String> behind = cells.subList(1, cells.size());
        boolean years = behind.stream().filter(NumberFinder::isNumber).allMatch(TableParser::isYear)
                && behind.stream().anyMatch(TableParser::isYear);
        return years
                && (head.isEmpty()
                        || belowHead && (cells.get(0).isEmpty() || head.hasCorner(cells.get(0)))
                        || isSuccessive(behind) && head.hasCorner(cells.get(0)))
                && (cells.get(0).split(" ").length <= MAX_CORNER_WORDS
                        || rows.stream()
                                .anyMatch(row ->
                                        GROUPED.matcher(row.text().text()).find()));
    }

    /** Whether the first row has short words, and the next has numbers below them: "Reports per 1,000 residents". */
    private boolean isHeadOfNumbers(Block row) {
        return rows.get(0) == row
                && rows.size() > 1
                && rows.get(1).cells().size() == row.cells().size()
                && !findNumberColumns(rows.get(1).cells()).isEmpty()
                && row.cells().stream()
                        .allMatch(cell -> cell.length() <= MAX_HEAD
                                && !cell.endsWith(".")
                                && (!hasCount(cell)
                                        || NUMBERED_HEAD.matcher(cell).find()));
    }

    private static boolean isSuccessive(List<String> years) {
        return years.size() > 1
                && IntStream.range(1, years.size())
                        .allMatch(i -> isYear(years.get(i - 1))
                                && isYear(years.get(i))
                                && Math.abs(Integer.parseInt(years.get(i)) - Integer.parseInt(years.get(i - 1))) == 1);
    }

    private List<Integer> findNumberColumns(List<String> cells) {
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(column -> isValue(cells, column))
                .boxed()
                .toList();
        // A number before the label is the number of the row.
        boolean numbered = numbers.size() > 1
                && numbers.get(0) == 0
                && cells.get(0).matches("\\d{1,3}[.)]?")
                && cells.subList(1, numbers.get(1)).stream().anyMatch(cell -> cell.matches(".*\\pL.*"));
        return numbered ? numbers.subList(1, numbers.size()) : numbers;
    }

    /** A year in the first column, or below the head "year", is the year of the row and no value. */
    private boolean isValue(List<String> cells, int column) {
        boolean year = isYear(cells.get(column))
                && (column == 0
                        || YEAR_COLUMN
                                .matcher(TextNormalizer.fold(findColumnHead(cells, column)))
                                .matches());
        boolean label =
                column == 0 && YEAR_WITH_WORDS.matcher(cells.get(column)).matches();
        return !year && !label && NumberFinder.isNumber(cells.get(column));
    }

    static boolean isYear(String cell) {
        return YEAR.matcher(cell).matches();
    }

    private String findColumnHead(List<String> cells, int column) {
        String above = head.fits(cells) ? normalizeCell(head.getCell(column)) : "";
        return GENERIC_HEAD.matcher(TextNormalizer.fold(above)).matches() ? "" : above;
    }

    private void addCells(Block row, List<Integer> columns) {
        String label = IntStream.range(0, row.cells().size())
                .filter(other -> !isValue(row.cells(), other)
                        && !isRemark(row.cells(), other)
                        && !MISSING_VALUE.matcher(row.cells().get(other)).matches())
                .mapToObj(other -> normalizeCell(row.cells().get(other)))
                .collect(Collectors.joining(" "));
        PassageContext around = (previous == null
                        ? group
                        : group.withPrevious(TextNormalizer.fold(previous.text().text())))
                .withTableHead(TextNormalizer.fold(normalizeCell(head.corner())));
        for (int column : columns) {
            String above = gazetteer.normalizeHead(findColumnHead(row.cells(), column));
            Problem problem = findProblem(row, column, label, above);
            String words = joinWords(row.cells(), label, above);
            String locator = "row " + label + (above.isEmpty() ? "" : ", column " + above);
            passages.add(Passage.createCell(row.cells().get(column), words, locator, row, around)
                    .withProblem(problem));
        }
        if (hasCount(row.cells().get(0)) && !isValue(row.cells(), 0)) {
            reportLabel(row);
        }
        row.cells().stream()
                .skip(1)
                .filter(cell -> !NumberFinder.isNumber(cell) && hasCount(cell))
                .forEach(cell -> addSentences(cell, row));
    }

    /** Whether a cell is of a column of remarks, and says nothing by which the row may count something else. */
    private boolean isRemark(List<String> cells, int column) {
        String words = TextNormalizer.fold(cells.get(column));
        return column > 0
                && REMARKS.matcher(TextNormalizer.fold(findColumnHead(cells, column)))
                        .matches()
                && !RESTRICTING.matcher(words).find()
                && gazetteer.findStates(words).isEmpty();
    }

    /** The label of the row and the head of the column; a year before the label is behind both, as in a sentence. */
    private static String joinWords(List<String> cells, String label, String above) {
        String year = isYear(cells.get(0)) ? normalizeCell(cells.get(0)) : "";
        String rest = label.startsWith(year) ? label.substring(year.length()) : label;
        return rest + " " + above + (rest.length() < label.length() ? " " + year : "");
    }

    /** What the words around a cell say that its number counts, if it is no count of an area; otherwise null. */
    private Problem findProblem(Block row, int column, String label, String above) {
        List<String> cells = row.cells();
        if (head.isOfPlaces() && !(head.isOfCountries() && gazetteer.isNationOrTerritory(label))) {
            return Problem.OTHER_PLACE;
        }
        if (isYear(cells.get(0)) && head.isOfOtherYears()) {
            return Problem.UNKNOWN_COLUMN;
        }
        boolean unknown = head.fits(cells) ? head.isUnknown(column) : lacksColumns(row) || isAmongNumbers(cells.size());
        return unknown ? Problem.UNKNOWN_COLUMN : OtherQuantities.findProblem(group.heading(), label + " " + above);
    }

    /** Whether other rows have more columns, so that it is open which of them a row has; a line with a colon is none. */
    private boolean lacksColumns(Block line) {
        return head.hasMoreThan(line.cells().size())
                && !line.text().text().startsWith(line.cells().get(0) + ":")
                && rows.stream()
                        .anyMatch(row -> head.fits(row.cells())
                                && !findNumberColumns(row.cells()).isEmpty());
    }

    /** Whether rows of this table have several numbers, so that a number is of one of several columns. */
    private boolean isAmongNumbers(int columns) {
        return rows.stream()
                .filter(row -> row.cells().size() == columns)
                .anyMatch(row -> findNumberColumns(row.cells()).size() > 1);
    }

    /** The numbers of a label may be of columns that could not be divided. */
    private void reportLabel(Block row) {
        LineMappedText label =
                LineMappedText.create(row.cells().get(0), row.text().lastLine());
        passages.add(Passage.createSentence(label, context.ungrouped()).withProblem(Problem.UNKNOWN_COLUMN));
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
