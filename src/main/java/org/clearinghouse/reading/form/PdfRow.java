package org.clearinghouse.reading.form;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words on one baseline, from left to right. */
record PdfRow(double baseline, List<PdfWord> words) {
    PdfRow {
        words = List.copyOf(words);
    }

    double left() {
        return words.get(0).left();
    }

    double right() {
        return words.get(words.size() - 1).right();
    }

    double size() {
        return words.stream().mapToDouble(PdfWord::size).max().orElseThrow();
    }

    boolean isBold() {
        return words.stream().allMatch(PdfWord::bold);
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    /** The words of a column; may be none. */
    PdfRow only(Predicate<PdfWord> column) {
        return new PdfRow(baseline, words.stream().filter(column).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
