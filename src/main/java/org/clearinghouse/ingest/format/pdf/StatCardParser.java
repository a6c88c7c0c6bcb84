package org.clearinghouse.ingest.format.pdf;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses a column of cards: numbers that each stand alone above or below the words that say what they count. */
final class StatCardParser {
    private static final Pattern NUMBER = Pattern.compile(
            "[~\u2248<>\u2264\u2265]?\\s?[\\d.,\uFFFD]*\\d[\\d.,\uFFFD]*[%+*]?(?:\\s?(?i:[MKB]|million|thousand|billion)\\+?)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern OWN_NUMBER = Pattern.compile("^[\\d.,]+%?(?: .*)?$|^.* [\\d.,]+%?$");
    /** Of a line above and below the baseline, relative to the font size. */
    private static final double ASCENT = 0.72;

    private static final double DESCENT = 0.2;
    /** The most gap between the lines of a label, relative to the font size. */
    private static final double LABEL_GAP = 0.9;

    private static final double SAME_SIZE = 0.1;
    /** The label of a number may be this much farther than another one, if only its order is possible. */
    private static final double FARTHER = 1.5;

    /** Lines of a label or other text, or the one line of a number. */
    record Lines(List<TextRow> rows, boolean number) {
        private double top() {
            return rows.get(0).baseline() - ASCENT * rows.get(0).size();
        }

        private double bottom() {
            TextRow last = rows.get(rows.size() - 1);
            return last.baseline() + DESCENT * last.size();
        }

        String text() {
            return rows.stream().map(TextRow::text).collect(Collectors.joining(" "));
        }
    }

    /** A number and its label, or other text, which has no number. */
    record Card(Lines number, Lines text) {
        boolean isNumbered() {
            return number != null;
        }
    }

    private final List<Lines> parts = new ArrayList<>();

    private StatCardParser(List<TextRow> rows) {
        rows.forEach(this::add);
    }

    /** Returns the cards from top to bottom, none if the rows are no such column or it is open which label is whose. */
    static List<Card> parse(List<TextRow> rows) {
        if (rows.stream().noneMatch(StatCardParser::isNumber) || rows.stream().anyMatch(StatCardParser::hasOwnNumber)) {
            return List.of();
        }
        StatCardParser parser = new StatCardParser(rows);
        boolean below = parser.isLabelled(1);
        boolean above = parser.isLabelled(-1);
        return below == above ? List.of() : parser.collect(below ? 1 : -1);
    }

    /** Whether a row is one number that is no year. */
    static boolean isNumber(TextRow row) {
        return NUMBER.matcher(row.text()).matches() && !YEAR.matcher(row.text()).matches();
    }

    private static boolean hasOwnNumber(TextRow row) {
        String text = row.text();
        boolean year = Stream.of(row.words().get(0), row.words().get(row.words().size() - 1))
                .map(Word::text)
                .filter(word -> word.matches("[\\d.,]+%?"))
                .allMatch(word -> YEAR.matcher(word).matches());
        return !isNumber(row) && !year && OWN_NUMBER.matcher(text).matches();
    }

    private void add(TextRow row) {
        Lines last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean number = isNumber(row);
        if (last != null && !number && !last.number && isSameText(last, row)) {
            last.rows.add(row);
        } else {
            parts.add(new Lines(new ArrayList<>(List.of(row)), number));
        }
    }

    private static boolean isSameText(Lines text, TextRow next) {
        double size = text.rows.get(0).size();
        boolean near = next.baseline() - ASCENT * next.size() - text.bottom() < LABEL_GAP * size;
        return near && Math.abs(next.size() - size) < SAME_SIZE * size;
    }

    /** Whether every number has its label on one side. */
    private boolean isLabelled(int side) {
        Lines first = parts.get(0);
        Lines last = parts.get(parts.size() - 1);
        boolean ordered = side > 0 ? first.number && !last.number : !first.number && last.number;
        double farther = ordered ? FARTHER : 1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).number && !(computeGap(i, side) < farther * computeGap(i, -side))) {
                return false;
            }
        }
        return true;
    }

    /** Computes the gap between a number and the text on one side; infinite where there is none. */
    private double computeGap(int number, int side) {
        int other = number + side;
        if (other < 0 || other >= parts.size() || parts.get(other).number) {
            return Double.POSITIVE_INFINITY;
        }
        ToDoubleFunction<Integer> gap =
                above -> parts.get(above + 1).top() - parts.get(above).bottom();
        return Math.max(0.01, gap.applyAsDouble(Math.min(number, other)));
    }

    private List<Card> collect(int side) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean numbered = isNumberAt(i) || isNumberAt(i - side);
            if (isNumberAt(i)) {
                cards.add(new Card(parts.get(i), parts.get(i + side)));
            } else if (!numbered) {
                cards.add(new Card(null, parts.get(i)));
            }
        }
        return cards;
    }

    private boolean isNumberAt(int index) {
        return index >= 0 && index < parts.size() && parts.get(index).number;
    }
}
