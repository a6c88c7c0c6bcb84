package org.clearinghouse.ingest.format.pdf;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The words on one baseline, from left to right. */
record TextRow(double baseline, List<Word> words) {
    TextRow {
        words = List.copyOf(words);
    }

    double left() {
        return words.get(0).left();
    }

    double right() {
        return words.get(words.size() - 1).right();
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElseThrow();
    }

    boolean isBold() {
        return words.stream().allMatch(Word::bold);
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Returns the row of the matching words, which may be empty. */
    TextRow filter(Predicate<Word> predicate) {
        return new TextRow(baseline, words.stream().filter(predicate).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
