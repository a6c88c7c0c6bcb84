package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Neighbouring glyphs on one baseline, from left to right. */
record TextRun(List<Glyph> glyphs) {
    /** In parts of the size of the letters: what divides runs, and, beyond the spacing of letters, words. */
    private static final double RUN_GAP = 0.5;

    private static final double WORD_GAP = 0.17;
    private static final double SAME_BASELINE = 0.12;

    static List<TextRun> groupGlyphs(List<Glyph> glyphs) {
        List<TextRun> runs = new ArrayList<>();
        List<Glyph> stratum = new ArrayList<>();
        for (Glyph glyph : sort(glyphs, Comparator.comparingDouble(Glyph::baseline))) {
            if (!stratum.isEmpty() && glyph.baseline() - stratum.get(0).baseline() > SAME_BASELINE * glyph.size()) {
                addRuns(runs, stratum);
                stratum.clear();
            }
            stratum.add(glyph);
        }
        addRuns(runs, stratum);
        return runs;
    }

    private static List<Glyph> sort(List<Glyph> glyphs, Comparator<Glyph> order) {
        return glyphs.stream().sorted(order).toList();
    }

    private static void addRuns(List<TextRun> runs, List<Glyph> stratum) {
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : sort(stratum, Comparator.comparingDouble(Glyph::left))) {
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

    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining()).strip();
    }

    TextRun withBaseline(double baseline) {
        return new TextRun(
                glyphs.stream().map(glyph -> glyph.withBaseline(baseline)).toList());
    }

    /** Whether it stands raised beside or above the end of larger letters. */
    boolean isSuperscriptOf(TextRun other) {
        double raised = (other.baseline() - baseline()) / other.size();
        double near = 0.35 * other.size();
        return size() < 0.9 * other.size()
                && raised > 0.15
                && raised < 0.7
                && left() > other.left() - near
                && right() < other.right() + near + (right() - left());
    }

    List<Word> words() {
        double spacing = computeLetterSpacing();
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean apart =
                    !word.isEmpty() && computeGap(word.get(word.size() - 1), glyph) > spacing + WORD_GAP * glyph.size();
            if (glyph.isBlank() || apart) {
                addWord(words, word);
            }
            if (!glyph.isBlank()) {
                word.add(glyph);
            }
        }
        addWord(words, word);
        return words;
    }

    private static void addWord(List<Word> words, List<Glyph> word) {
        if (!word.isEmpty()) {
            TextRun run = new TextRun(List.copyOf(word));
            boolean bold = word.stream().allMatch(Glyph::bold);
            words.add(new Word(Glyph.normalizeText(run.text()), run.left(), run.right(), run.size(), bold));
            word.clear();
        }
    }

    /** The middle of the gaps between letters; digits are no letters, for a space between them divides numbers. */
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
