package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Pattern;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Finds the words around a table cell that make its number a rate, rank, change or estimate, and no count. */
final class OtherQuantities {
    private static final Pattern QUANTITY = WordLists.compilePattern("quantities");
    private static final Pattern ESTIMATE = WordLists.compilePattern("estimates");

    private OtherQuantities() {}

    /**
     * Finds why a number is no count.
     *
     * @param heading above the table, folded
     * @param words of the row and column of the cell
     */
    static Problem findProblem(String heading, String words) {
        String folded = TextNormalizer.fold(words).strip();
        if (QUANTITY.matcher(folded).find() || QUANTITY.matcher(heading).find()) {
            return Problem.OTHER_QUANTITY;
        }
        return ESTIMATE.matcher(folded).find() ? Problem.UNREADABLE_QUALIFIER : null;
    }
}
