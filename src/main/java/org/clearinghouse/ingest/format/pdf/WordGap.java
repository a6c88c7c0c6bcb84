package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;

/** White space between words of a row, or what is common to that of several rows. */
record WordGap(double left, double right) {
    double width() {
        return right - left;
    }

    double middle() {
        return (left + right) / 2;
    }

    /** Whether there are words on both sides of the gap. */
    boolean isWithin(double leftEnd, double rightEnd) {
        return left > leftEnd && right < rightEnd;
    }

    /**
     * The gaps of a row, with those before its first and behind its last word.
     *
     * @param least the least width, relative to the font size of the row
     */
    static List<WordGap> findAll(TextRow row, double least) {
        List<WordGap> gaps = new ArrayList<>();
        double from = 0;
        for (Word word : row.words()) {
            addIfWide(gaps, new WordGap(from, word.left()), least * row.size());
            from = Math.max(from, word.right());
        }
        addIfWide(gaps, new WordGap(from, Double.MAX_VALUE), least * row.size());
        return gaps;
    }

    /** @param least the least width in points */
    static List<WordGap> intersect(List<WordGap> some, List<WordGap> others, double least) {
        List<WordGap> common = new ArrayList<>();
        for (WordGap one : some) {
            for (WordGap other : others) {
                WordGap both = new WordGap(Math.max(one.left, other.left), Math.min(one.right, other.right));
                addIfWide(common, both, least);
            }
        }
        return common;
    }

    private static void addIfWide(List<WordGap> gaps, WordGap gap, double least) {
        if (gap.width() >= least) {
            gaps.add(gap);
        }
    }
}
