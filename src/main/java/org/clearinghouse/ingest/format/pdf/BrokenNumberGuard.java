package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * Makes numbers unreadable whose digits go on in the next line of a narrow box or cell: "105" above "9" within a line of
 * text. Each part would else be read as a number of its own.
 *
 * <p>Distances are relative to the font size.
 */
final class BrokenNumberGuard {
    private static final Pattern PART = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");
    private static final Pattern YEAR = Pattern.compile("\\D*(?:19|20)\\d\\d\\W*");
    private static final Pattern NUMBER_BEGINNING = Pattern.compile("[^\\p{L}]*\\d.*|%.*");
    private static final Pattern NUMBER_END = Pattern.compile(".*\\d[^\\p{L}]*");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}[.)]");
    /** What three more digits may continue behind a space. */
    private static final Pattern GROUP_HEAD = Pattern.compile("\\d{1,3}(?:,\\d{3})*,?");

    private static final Pattern GROUP = Pattern.compile("\\d{3}(?:,\\d{3})*");
    private static final int LONGEST_WORD = 60;
    /** No line of a page has more words. */
    private static final int MOST_WORDS = 200;
    /** The most distance of two lines of a box. */
    private static final double MOST_PITCH = 1.7;

    private static final double MOST_BOX = 10;
    /** Of a line of text. */
    private static final int FEWEST_WORDS = 3;

    private static final double SAME_SIZE = 0.1;
    /** A number may touch larger marks. */
    private static final double SIMILAR_SIZE = 0.3;
    /** The most shift of two lines that are aligned. */
    private static final double ALIGNED = 0.35;

    private static final double EXACTLY_ALIGNED = 0.1;
    /** Of the words of a text. */
    private static final double MOST_SPACE = 1;
    /** Of a word that stands alone. */
    private static final double LEAST_DISTANCE = 2;
    /** The most distance of the baselines of one line of text. */
    private static final double SAME_LINE = 0.35;
    /** The width of a digit, at the least. */
    private static final double DIGIT = 0.4;
    /** How much nearer a label between two numbers may be to one of them. */
    private static final double CENTERED = 0.25;

    private final List<TextRow> rows;
    private final List<TextRow> marked;
    private boolean found;

    private BrokenNumberGuard(List<TextRow> rows) {
        this.rows = rows;
        this.marked = new ArrayList<>(rows);
    }

    /** Returns the rows of a page; adds a finding if numbers became unreadable. */
    static List<TextRow> mark(List<TextRow> rows, int page, List<Finding> findings) {
        BrokenNumberGuard guard = new BrokenNumberGuard(rows);
        for (int row = 0; row < rows.size(); row++) {
            guard.compareWithNextRows(row);
        }
        if (guard.found) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "page " + page + " has numbers that go on in the next line of a narrow box; they are not read",
                    page,
                    null,
                    null));
        }
        return guard.marked;
    }

    private void compareWithNextRows(int upper) {
        if (rows.get(upper).words().size() > MOST_WORDS) {
            return;
        }
        double most = MOST_PITCH * rows.get(upper).size();
        for (int lower = upper + 1; lower < rows.size() && computePitch(upper, lower) < most; lower++) {
            if (rows.get(lower).words().size() > MOST_WORDS) {
                continue;
            }
            for (Word word : rows.get(upper).words()) {
                if (matches(word, NUMBER_END)) {
                    compareWithNextRow(upper, word, lower);
                }
            }
            compareBoxes(upper, lower);
        }
    }

    private void compareWithNextRow(int upperRow, Word upper, int lowerRow) {
        for (Word lower : rows.get(lowerRow).words()) {
            if (areAligned(upper, lower) && isBroken(upperRow, upper, lowerRow, lower)) {
                markEnd(upperRow, upper);
                markBeginning(lowerRow, lower);
            }
        }
    }

    /** Compares boxes whose lines have words beside the digits. */
    private void compareBoxes(int upperRow, int lowerRow) {
        List<Word> upper = rows.get(upperRow).words();
        List<Word> lower = rows.get(lowerRow).words();
        for (int i = 0; i < upper.size(); ) {
            List<Word> box = findText(upper, upper.get(i), LEAST_DISTANCE);
            List<Word> rest = findRest(upper, box, lower);
            if (!rest.isEmpty()) {
                box.stream().filter(BrokenNumberGuard::hasDigit).forEach(word -> markEnd(upperRow, word));
                rest.stream().filter(BrokenNumberGuard::hasDigit).forEach(word -> markBeginning(lowerRow, word));
            }
            i += box.size();
        }
        if (lowerRow == upperRow + 1 && isDigits(lower)) {
            findNumberAbove(upper, lower.get(0)).ifPresent(number -> {
                markEnd(upperRow, number);
                lower.stream().filter(BrokenNumberGuard::isPart).forEach(word -> markBeginning(lowerRow, word));
            });
        }
    }

    /** Finds the words on a line of text that are below those of a box, which stand alone above it; empty if there are none. */
    private static List<Word> findRest(List<Word> upper, List<Word> box, List<Word> lower) {
        for (int i = 1; i < lower.size(); i++) {
            if (isBelow(box, lower.get(i)) && isBehindText(upper, box, lower, i)) {
                double end = Math.max(getRight(box), lower.get(i).right());
                return lower.subList(i, lower.size()).stream()
                        .filter(other -> other.left() < end)
                        .toList();
            }
        }
        return List.of();
    }

    /** Whether a word is in a line of text that ends before a box, and no other words are above that. */
    private static boolean isBehindText(List<Word> upper, List<Word> box, List<Word> lower, int index) {
        Word word = lower.get(index);
        Word before = lower.get(index - 1);
        List<Word> text = findText(lower, before, LEAST_DISTANCE);
        double right = Math.max(getRight(text), Math.max(getRight(box), word.right()));
        double gap = Math.min(box.get(0).left(), word.left()) - before.right();
        return gap < MOST_SPACE * word.size()
                && gap > -ALIGNED * word.size()
                && findText(lower, before).stream().anyMatch(other -> other.left() < word.left() && hasLetter(other))
                && upper.stream()
                        .noneMatch(other -> !box.contains(other)
                                && other.right() > text.get(0).left()
                                && other.left() < right);
    }

    private static double getRight(List<Word> words) {
        return words.get(words.size() - 1).right();
    }

    /** Whether the next line of a box may begin with a word, by its left end, or if it is a number, by its right end or middle. */
    private static boolean isBelow(List<Word> box, Word word) {
        double left = box.get(0).left() - word.left();
        double right = box.get(box.size() - 1).right() - word.right();
        double exact = EXACTLY_ALIGNED * word.size();
        boolean number =
                Math.abs(left) < ALIGNED * word.size() || Math.abs(right) < exact || Math.abs(left + right) < 2 * exact;
        return Math.abs(left) < exact || number && isPart(word);
    }

    /** The words around one that are as near to each other as those of a text. */
    private static List<Word> findText(List<Word> row, Word word) {
        return findText(row, word, MOST_SPACE);
    }

    /** @param space the most space between words; justified text has more */
    private static List<Word> findText(List<Word> row, Word word, double space) {
        int first = row.indexOf(word);
        int last = first;
        double most = space * word.size();
        while (first > 0 && computeGap(row.get(first - 1), row.get(first)) < most) {
            first--;
        }
        while (last + 1 < row.size() && computeGap(row.get(last), row.get(last + 1)) < most) {
            last++;
        }
        return row.subList(first, last + 1);
    }

    /** Whether a short line has digits and marks only, and no year or end of a sentence. */
    private static boolean isDigits(List<Word> row) {
        Word last = row.get(row.size() - 1);
        return row.stream().noneMatch(word -> hasLetter(word) || isYear(word))
                && row.stream().anyMatch(BrokenNumberGuard::hasDigit)
                && !LIST_NUMBER.matcher(row.get(0).text()).matches()
                && !last.text().endsWith(".")
                && last.right() - row.get(0).left() < MOST_BOX * last.size();
    }

    /** Finds the number of a line of text that a box may begin with. */
    private static Optional<Word> findNumberAbove(List<Word> upper, Word beginning) {
        return upper.stream()
                .filter(word -> isPart(word)
                        && !isYear(word)
                        && Math.abs(word.size() - beginning.size()) < SIMILAR_SIZE * word.size()
                        && word.right() > beginning.left()
                        && word.left() < beginning.left() + MOST_BOX * word.size())
                .filter(word -> isAmongWords(findText(upper, word)))
                .findFirst();
    }

    private static boolean isAmongWords(List<Word> text) {
        return text.stream().filter(BrokenNumberGuard::hasLetter).count() >= FEWEST_WORDS;
    }

    private double computePitch(int above, int below) {
        return rows.get(below).baseline() - rows.get(above).baseline();
    }

    /** A longer word is no number. */
    private static boolean matches(Word word, Pattern pattern) {
        return word.text().length() <= LONGEST_WORD
                && pattern.matcher(word.text()).matches();
    }

    private static boolean isPart(Word word) {
        return matches(word, PART);
    }

    /** Whether both are of one size, and one is above the other, as lines of a box are. */
    private static boolean areAligned(Word upper, Word lower) {
        double shift = ALIGNED * upper.size();
        boolean within = lower.left() > upper.left() - shift && lower.right() < upper.right() + shift;
        boolean around = lower.left() < upper.left() + shift && lower.right() > upper.right() - shift;
        return (within || around)
                && Math.abs(upper.size() - lower.size()) < SAME_SIZE * upper.size()
                && matches(lower, NUMBER_BEGINNING);
    }

    private boolean isBroken(int upperRow, Word upper, int lowerRow, Word lower) {
        Word box = join(upper, lower);
        boolean upperAlone = isAlone(upperRow, upper, lowerRow, box);
        boolean lowerAlone = isAlone(lowerRow, lower, upperRow, box);
        boolean yearAbove = isYear(upper);
        if (upperAlone && isInText(lowerRow, box)) {
            return !yearAbove || !beginsText(lowerRow, box);
        }
        boolean ended = isYear(lower) || lower.text().endsWith(".");
        if (lowerAlone && isInText(upperRow, box)) {
            return !ended;
        }
        return (upperAlone || lowerAlone) && !yearAbove && !ended && isBrokenCell(upperRow, upper, lowerRow, lower);
    }

    /** The box that has both parts. */
    private static Word join(Word upper, Word lower) {
        return new Word(
                upper.text() + lower.text(),
                Math.min(upper.left(), lower.left()),
                Math.max(upper.right(), lower.right()),
                upper.size(),
                upper.bold());
    }

    private static boolean isYear(Word word) {
        return matches(word, YEAR);
    }

    /** Whether no other word is beside a part, or above or below the text on the line of the other part. */
    private boolean isAlone(int row, Word part, int otherRow, Word box) {
        List<Word> others = rows.get(otherRow).words();
        List<Word> text = others.stream()
                .filter(word -> computeGap(word, box) < MOST_SPACE * box.size())
                .flatMap(word -> findText(others, word).stream())
                .toList();
        double left = text.stream().mapToDouble(Word::left).min().orElse(box.left());
        double right = text.stream().mapToDouble(Word::right).max().orElse(box.right());
        return findLine(row).stream()
                .filter(other -> other != part)
                .allMatch(other -> computeGap(part, other) > LEAST_DISTANCE * part.size()
                        && (other.right() < left || other.left() > right));
    }

    /** The words that stand on the line of a row, also those that are a little higher or lower. */
    private List<Word> findLine(int row) {
        double most = SAME_LINE * rows.get(row).size();
        List<Word> line = new ArrayList<>(rows.get(row).words());
        for (int above = row - 1; above >= 0 && computePitch(above, row) < most; above--) {
            line.addAll(rows.get(above).words());
        }
        for (int below = row + 1; below < rows.size() && computePitch(row, below) < most; below++) {
            line.addAll(rows.get(below).words());
        }
        return line;
    }

    private static double computeGap(Word one, Word other) {
        return Math.max(one.left() - other.right(), other.left() - one.right());
    }

    private boolean isInText(int row, Word box) {
        return findLine(row).stream()
                .anyMatch(other -> hasLetter(other) && computeGap(box, other) < MOST_SPACE * box.size());
    }

    private boolean beginsText(int row, Word box) {
        return findLine(row).stream()
                .noneMatch(other -> other.right() < box.left() && computeGap(box, other) < MOST_SPACE * box.size());
    }

    private static boolean hasDigit(Word word) {
        return Glyph.hasDigit(word.text());
    }

    private static boolean hasLetter(Word word) {
        return word.text().codePoints().anyMatch(Character::isLetter);
    }

    /** Whether a cell has both parts, because one of them has a line without a label of its own. */
    private boolean isBrokenCell(int upperRow, Word upper, int lowerRow, Word lower) {
        boolean upperSingle = isSingle(upperRow);
        boolean lowerSingle = isSingle(lowerRow);
        boolean between = lowerRow - upperRow > 1;
        boolean unlabelled =
                between ? upperSingle && lowerSingle && isCentered(upperRow, lowerRow) : upperSingle != lowerSingle;
        boolean groups = GROUP_HEAD.matcher(upper.text()).matches()
                && GROUP.matcher(lower.text()).matches();
        return unlabelled && (groups || isFull(upper, lower));
    }

    private boolean isSingle(int row) {
        return findLine(row).size() == 1;
    }

    /** Whether the one line between two numbers is a label in the middle of their cell. */
    private boolean isCentered(int upperRow, int lowerRow) {
        int label = upperRow + 1;
        double above = computePitch(upperRow, label);
        double below = computePitch(label, lowerRow);
        return lowerRow - upperRow == 2
                && rows.get(label).words().stream().anyMatch(BrokenNumberGuard::hasLetter)
                && Math.abs(above - below) < CENTERED * (above + below);
    }

    /** Whether the upper part fills its column, in which no other number is wider. */
    private boolean isFull(Word upper, Word lower) {
        return lower.right() - lower.left() < upper.right() - upper.left() + DIGIT * upper.size()
                && rows.stream()
                        .flatMap(row -> row.words().stream())
                        .filter(word -> isPart(word) && computeGap(word, upper) < 0)
                        .noneMatch(word ->
                                word.right() - word.left() > upper.right() - upper.left() + DIGIT * upper.size());
    }

    private void markEnd(int row, Word word) {
        replace(row, word, word.text() + OverlapResolver.UNREADABLE);
    }

    private void markBeginning(int row, Word word) {
        replace(row, word, OverlapResolver.UNREADABLE + word.text());
    }

    private void replace(int row, Word word, String text) {
        int index = rows.get(row).words().indexOf(word);
        List<Word> words = new ArrayList<>(marked.get(row).words());
        words.set(index, new Word(text, word.left(), word.right(), word.size(), word.bold()));
        marked.set(row, new TextRow(rows.get(row).baseline(), words));
        found = true;
    }
}
