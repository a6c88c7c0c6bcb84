package org.clearinghouse.ingest.extraction.time;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.NumberSegments;

/**
 * What the rules know when they decide the time of one number: the expressions of its own words and of those around.
 *
 * @param own the expressions of the number's sentence, or of the row and column of its cell
 * @param number its index in the sentence
 * @param cell whether it is in a table
 * @param introduction the sentence before a list or table and the head of its first column
 * @param heading the title of the page and the heading of the section
 * @param section the heading of the section
 * @param previous the sentence before, or those that the number's sentence refers to
 * @param previousYears the years of the figures of the sentence before
 * @param paragraphYear the last calendar year that an earlier sentence of the paragraph names alone, empty where none does
 * @param publication the year in which the page was published, empty where it is not said
 */
public record TimeContext(
        TimeExpressions own,
        NumberSegments segments,
        int number,
        boolean cell,
        TimeExpressions introduction,
        TimeExpressions heading,
        TimeExpressions section,
        TimeExpressions previous,
        List<Integer> previousYears,
        Optional<Integer> paragraphYear,
        Optional<Integer> publication) {
    /** The sentence before, or else the one before the list. */
    String textBefore() {
        return previous.text().isEmpty() ? introduction.text() : previous.text();
    }
}
