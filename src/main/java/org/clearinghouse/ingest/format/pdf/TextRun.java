package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Neighbouring glyphs on one baseline, from left to right. */
record TextRun(List<Glyph> glyphs) {
    /** The least gap between runs, relative to the font size. */
    private static final double RUN_GAP = 0.5;
    /** The least gap between words beyond the letter spacing, relative to the font size. */
    private static final double WORD_GAP = 0.17;

    /** The least gap between numbers where spaces separate words; a smaller one is kerning. Chromium prints cells 0.25 apart. */
    private static final double NUMBER_GAP = 0.24;
    /** The least gap between a dash and a number where spaces separate words; a smaller one is that of a sign. */
    private static final double SIGN_GAP = 0.3;
    /** The most gap between digits on both sides of a space that is filled, relative to its width. */
    private static final double FILLED = 0.5;
    /** The most gap between a digit and a hidden glyph of the same number, relative to the font size. */
    private static final double TOUCHING = 0.3;
    /** The most overlap of neighbours, relative to the font size. */
    private static final double KERNING = 0.15;

    /** The most size of a raised or lowered mark, relative to the text beside it. */
    private static final double SMALLER = 0.97;

    private static final double MUCH_SMALLER = 0.8;

    private static final double SAME_BASELINE = 0.12;

    /** Groups the glyphs of a page, from top to bottom and left to right. */
    static List<TextRun> groupGlyphs(List<Glyph> glyphs) {
        List<TextRun> runs = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sort(glyphs, Comparator.comparingDouble(Glyph::baseline))) {
            if (!line.isEmpty() && glyph.baseline() - line.get(0).baseline() > SAME_BASELINE * glyph.size()) {
                addRuns(runs, line);
                line.clear();
            }
            line.add(glyph);
        }
        addRuns(runs, line);
        return runs;
    }

    private static List<Glyph> sort(List<Glyph> glyphs, Comparator<Glyph> order) {
        return glyphs.stream().sorted(order).toList();
    }

    private static void addRuns(List<TextRun> runs, List<Glyph> line) {
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : sort(line, Comparator.comparingDouble(Glyph::left))) {
            if (!run.isEmpty() && computeGap(run.get(run.size() - 1), glyph) > RUN_GAP * glyph.size()) {
                runs.add(new TextRun(List.copyOf(run)));
                run.clear();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            runs.add(new TextRun(List.copyOf(run)));
        }
    }

    private static double computeGap(Glyph before, Glyph after) {
        return after.left() - before.right();
    }

    double left() {
        return glyphs.get(0).left();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
    }

    /** Returns one unreadable glyph in the place of the run. */
    Glyph createMark() {
        return new Glyph(OverlapResolver.UNREADABLE, left(), right(), baseline(), size(), false);
    }

    /** Returns the run as one glyph in square brackets, on the baseline of the text that it marks. */
    Glyph createFootnoteMark(TextRun marked) {
        return new Glyph("[" + text() + "]", left(), right(), marked.baseline(), marked.size(), false);
    }

    /** Whether a digit is so near that it belongs to a number with glyphs of this run. */
    boolean isTouchedBy(Glyph glyph) {
        double gap = Math.max(left() - glyph.right(), glyph.left() - right());
        return glyph.hasDigit() && gap < TOUCHING * glyph.size() && gap > -KERNING * glyph.size();
    }

    boolean isOverlappedBy(Glyph glyph) {
        double kerning = KERNING * size();
        return glyph.left() < right() - kerning && glyph.right() > left() + kerning;
    }

    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining()).strip();
    }

    TextRun withBaseline(double baseline) {
        return new TextRun(
                glyphs.stream().map(glyph -> glyph.withBaseline(baseline)).toList());
    }

    /** Whether this run is raised, and beside or above the end of a run of larger glyphs. */
    boolean isSuperscriptOf(TextRun other) {
        return isRaisedAbove(other) && isSmallerBeside(other);
    }

    boolean isRaisedAbove(TextRun other) {
        double raised = (other.baseline() - baseline()) / other.size();
        return raised > 0.15 && raised < 0.7;
    }

    /** Whether this run is a small number directly before the words of a note. */
    boolean isMarkBefore(TextRun other) {
        double gap = other.left() - right();
        return isRaisedAbove(other)
                && size() < SMALLER * other.size()
                && text().matches("\\d{1,2}")
                && other.text().matches("\\pL.*")
                && gap > -KERNING * other.size()
                && gap < other.size();
    }

    /** Whether this run is lowered, and beside or below the end of a run of larger glyphs. */
    boolean isSubscriptOf(TextRun other) {
        double lowered = (baseline() - other.baseline()) / other.size();
        double least = size() < MUCH_SMALLER * other.size() ? 0.05 : 0.1;
        return lowered > least && lowered < 0.4 && isSmallerBeside(other);
    }

    private boolean isSmallerBeside(TextRun other) {
        double near = 0.35 * other.size();
        return size() < SMALLER * other.size()
                && left() > other.left() - near
                && right() < other.right() + near + (right() - left());
    }

    List<Word> words() {
        double spacing = computeLetterSpacing();
        boolean spaced = glyphs.stream().anyMatch(Glyph::isBlank);
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean separate = !word.isEmpty() && isSeparate(word.get(word.size() - 1), glyph, spacing, spaced);
            if (glyph.isBlank() ? !isFilled(i) : separate) {
                addWord(words, word);
            }
            if (!glyph.isBlank()) {
                word.add(glyph);
            }
        }
        addWord(words, word);
        return words;
    }

    /** @param spaced whether spaces separate the words of the run */
    private static boolean isSeparate(Glyph before, Glyph after, double spacing, boolean spaced) {
        boolean number = before.isNumberPart() && after.isNumberPart();
        double gap =
                !spaced ? WORD_GAP : number ? NUMBER_GAP : before.isDash() && after.hasDigit() ? SIGN_GAP : WORD_GAP;
        return computeGap(before, after) > spacing + gap * after.size() || number && before.isOtherSizeThan(after);
    }

    /** Whether digits are printed over a space, as where a form is filled. */
    private boolean isFilled(int space) {
        Glyph before = findNext(space, -1);
        Glyph after = findNext(space, 1);
        return before != null
                && after != null
                && before.isNumberPart()
                && after.isNumberPart()
                && computeGap(before, after) < FILLED * glyphs.get(space).width();
    }

    /** Returns the nearest glyph in a direction that is no space, or null. */
    private Glyph findNext(int from, int step) {
        int index = from + step;
        while (index >= 0 && index < glyphs.size() && glyphs.get(index).isBlank()) {
            index += step;
        }
        return index >= 0 && index < glyphs.size() ? glyphs.get(index) : null;
    }

    private static void addWord(List<Word> words, List<Glyph> word) {
        if (!word.isEmpty()) {
            TextRun run = new TextRun(List.copyOf(word));
            boolean bold = word.stream().allMatch(Glyph::bold);
            words.add(new Word(Glyph.normalizeText(run.text()), run.left(), run.right(), run.size(), bold));
            word.clear();
        }
    }

    /** Computes the median gap between letters. Ignores digits, because a gap between them separates numbers. */
    private double computeLetterSpacing() {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < glyphs.size(); i++) {
            if (isLetter(glyphs.get(i - 1)) && isLetter(glyphs.get(i))) {
                gaps.add(computeGap(glyphs.get(i - 1), glyphs.get(i)));
            }
        }
        gaps.sort(null);
        return gaps.size() < 4 ? 0 : Math.max(0, gaps.get(gaps.size() / 2));
    }

    private static boolean isLetter(Glyph glyph) {
        return !glyph.text().isEmpty() && Character.isLetter(glyph.text().charAt(0));
    }
}
