package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;

/** Builds rows for tests. Each character is 5 points wide; the font size is 10 points. */
final class Rows {
    private static final double WIDTH = 5;

    private Rows() {}

    /** @param text words, separated by one space each */
    static TextRow row(double baseline, double left, String text) {
        return new TextRow(baseline, words(left, text, 10, false));
    }

    static TextRow boldRow(double baseline, double left, String text) {
        return new TextRow(baseline, words(left, text, 10, true));
    }

    static TextRow row(double baseline, double left, double size, String text) {
        return new TextRow(baseline, words(left, text, size, false));
    }

    /** Joins rows on the same baseline. */
    static TextRow join(TextRow... rows) {
        List<Word> words = new ArrayList<>();
        for (TextRow row : rows) {
            words.addAll(row.words());
        }
        return new TextRow(rows[0].baseline(), words);
    }

    private static List<Word> words(double left, String text, double size, boolean bold) {
        List<Word> words = new ArrayList<>();
        double position = left;
        for (String word : text.split(" ")) {
            double right = position + WIDTH * word.length();
            words.add(new Word(word, position, right, size, bold));
            position = right + WIDTH;
        }
        return words;
    }

    static List<Glyph> glyphs(double baseline, double left, String text) {
        return glyphs(baseline, left, 10, text);
    }

    static List<Glyph> glyphs(double baseline, double left, double size, String text) {
        List<Glyph> glyphs = new ArrayList<>();
        double width = size / 2;
        for (int i = 0; i < text.length(); i++) {
            double start = left + width * i;
            glyphs.add(new Glyph(text.substring(i, i + 1), start, start + width, baseline, size, false));
        }
        return glyphs;
    }
}
