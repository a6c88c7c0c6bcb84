package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds the rows of a page from its glyphs, from top to bottom. */
final class RowBuilder {
    private static final double SAME_ROW = 0.2;
    /** Of two words, relative to the width of the second. */
    private static final double MOST_OVERLAP = 0.5;
    /** The most size of a footnote mark, relative to the text beside it. */
    private static final double SIZE_OF_MARK = 0.9;

    private static final String FOOTNOTE_MARK = "[\\d,()\\[\\]*\u2020\u2021\u00A7 ]{1,6}|[a-z]";

    private static final String NUMBER_OF_NOTE = "\\d{1,2}";

    private RowBuilder() {}

    static List<TextRow> build(List<Glyph> glyphs) {
        List<TextRow> rows = new ArrayList<>();
        List<TextRun> row = new ArrayList<>();
        for (TextRun run : TextRun.groupGlyphs(resolveSuperscripts(TextRun.groupGlyphs(glyphs)))) {
            if (!row.isEmpty() && run.baseline() - row.get(0).baseline() > SAME_ROW * run.size()) {
                addRow(rows, row);
                row.clear();
            }
            row.add(run);
        }
        addRow(rows, row);
        return rows;
    }

    private static void addRow(List<TextRow> rows, List<TextRun> runs) {
        List<Word> words = runs.stream()
                .flatMap(run -> run.words().stream())
                .sorted(Comparator.comparingDouble(Word::left))
                .toList();
        if (!words.isEmpty()) {
            rows.add(new TextRow(runs.get(0).baseline(), joinOverlapping(words)));
        }
    }

    /** Joins a number and a word that overlap, such as a small digit between the large ones, to an unreadable word. */
    private static List<Word> joinOverlapping(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            Word last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isOverlapping(last, word)) {
                joined.set(
                        joined.size() - 1,
                        new Word(
                                last.text() + OverlapResolver.UNREADABLE + word.text(),
                                last.left(),
                                Math.max(last.right(), word.right()),
                                Math.max(last.size(), word.size()),
                                last.bold() && word.bold()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isOverlapping(Word word, Word next) {
        double overlap = Math.min(word.right(), next.right()) - next.left();
        return overlap > MOST_OVERLAP * (next.right() - next.left()) && (word.text() + next.text()).matches(".*\\d.*");
    }

    /**
     * Removes raised and lowered footnote marks, but keeps raised numbers in square brackets. Moves other raised and
     * lowered text to the baseline.
     */
    private static List<Glyph> resolveSuperscripts(List<TextRun> runs) {
        List<Glyph> resolved = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            TextRun base = findBase(runs, i);
            if (base == null) {
                resolved.addAll(runs.get(i).glyphs());
            } else if (!isFootnoteMark(runs.get(i), base) || isLoweredNumber(runs.get(i), base)) {
                resolved.addAll(runs.get(i).withBaseline(base.baseline()).glyphs());
            } else if (runs.get(i).isRaisedAbove(base) && runs.get(i).text().matches(NUMBER_OF_NOTE)) {
                resolved.add(runs.get(i).createFootnoteMark(base));
            }
        }
        return resolved;
    }

    /** Larger digits may be part of a number, which is unreadable then. */
    private static boolean isFootnoteMark(TextRun run, TextRun base) {
        return run.text().matches(FOOTNOTE_MARK) && run.size() < SIZE_OF_MARK * base.size();
    }

    /** A lowered digit is no footnote mark, and may be part of the number before it. */
    private static boolean isLoweredNumber(TextRun run, TextRun base) {
        return !run.isRaisedAbove(base) && Glyph.hasDigit(run.text());
    }

    /** Finds the run of which another is a superscript or subscript, or null. */
    private static TextRun findBase(List<TextRun> runs, int index) {
        TextRun run = runs.get(index);
        for (int i = index + 1; i < runs.size() && runs.get(i).baseline() < run.baseline() + 2 * run.size(); i++) {
            if (run.isSuperscriptOf(runs.get(i)) || run.isMarkBefore(runs.get(i))) {
                return runs.get(i);
            }
        }
        for (int i = index - 1; i >= 0 && runs.get(i).baseline() > run.baseline() - run.size(); i--) {
            if (run.isSubscriptOf(runs.get(i))) {
                return runs.get(i);
            }
        }
        return null;
    }
}
