package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits the rows of a table below a head of years, whose cells are as near to each other as words. */
final class AlignedColumnSplitter {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern VALUE = Pattern.compile(".*\\d.*|(?i:n/?a)|[-\u2013\u2014*]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?]");
    private static final int FEWEST_YEARS = 2;
    /** In points. */
    private static final double ALIGNED = 1.5;

    private final List<TableLine> split = new ArrayList<>();
    private List<Word> columns = List.of();
    private int head;

    private AlignedColumnSplitter() {}

    static List<TableLine> split(List<TableLine> lines) {
        AlignedColumnSplitter splitter = new AlignedColumnSplitter();
        lines.forEach(splitter::add);
        return splitter.split;
    }

    private void add(TableLine line) {
        List<Word> found = findColumns(line);
        if (!found.isEmpty()) {
            columns = found;
            head = split.size();
        } else if (isRow(line)) {
            split.set(head, splitLastWords(split.get(head)));
            split.add(splitLastWords(line));
            return;
        } else if (SENTENCE_END.matcher(line.text()).matches()) {
            columns = List.of();
        }
        split.add(line);
    }

    /** The words from the first year on, where a line has several years and no value that is no year. */
    private static List<Word> findColumns(TableLine line) {
        List<Word> words = getWords(line);
        List<Word> years = words.stream().filter(AlignedColumnSplitter::isYear).toList();
        boolean head = years.size() >= FEWEST_YEARS
                && words.stream().noneMatch(word -> word.isNumber() && !isYear(word))
                && !SENTENCE_END.matcher(line.text()).matches();
        return head ? words.subList(words.indexOf(years.get(0)), words.size()) : List.of();
    }

    private static boolean isYear(Word word) {
        return YEAR.matcher(word.text()).matches();
    }

    /** Whether a line ends in one value below each column, behind its label. */
    private boolean isRow(TableLine line) {
        List<Word> words = getWords(line);
        int label = words.size() - columns.size();
        if (columns.isEmpty()
                || label < 1
                || VALUE.matcher(words.get(label - 1).text()).matches()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            Word value = words.get(label + i);
            if (!VALUE.matcher(value.text()).matches() || !areAligned(value, columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAligned(Word value, Word column) {
        double left = value.left() - column.left();
        double right = value.right() - column.right();
        return Math.abs(left) < ALIGNED || Math.abs(right) < ALIGNED || Math.abs(left + right) < ALIGNED;
    }

    private TableLine splitLastWords(TableLine line) {
        List<Word> words = getWords(line);
        int label = words.size() - columns.size();
        List<TextRow> cells = new ArrayList<>();
        if (label > 0) {
            cells.add(new TextRow(line.baseline(), words.subList(0, label)));
        }
        words.subList(label, words.size()).forEach(word -> cells.add(new TextRow(line.baseline(), List.of(word))));
        return new TableLine(line.baseline(), cells);
    }

    private static List<Word> getWords(TableLine line) {
        return line.cells().stream().flatMap(cell -> cell.words().stream()).toList();
    }
}
