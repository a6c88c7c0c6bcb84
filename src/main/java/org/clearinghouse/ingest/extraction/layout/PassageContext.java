package org.clearinghouse.ingest.extraction.layout;

/**
 * What stands around a sentence or row and helps to understand it; all folded, empty where there is nothing.
 *
 * @param heading the section's, also where that is the title of the whole sheet
 * @param section the section's heading, empty where that is the title of the whole sheet
 * @param introduction of a list or table: the sentence before it
 * @param previous the sentence before, in the same paragraph
 * @param listed whether it is around the items of a list or the rows of a table
 * @param group the same number for the sentences of a paragraph, and for the rows and items of a list
 */
public record PassageContext(
        String heading, String section, String introduction, String previous, boolean listed, int group) {

    public String text() {
        return heading + " . " + introduction + " . " + previous;
    }

    /** The same with the head of a table, which introduces its rows too. */
    PassageContext withTableHead(String head) {
        return new PassageContext(heading, section, introduction + " . " + head, previous, listed, group);
    }

    /** The same for a sentence that a wide gap made look like a row; it does not belong to the table. */
    PassageContext ungrouped() {
        return new PassageContext(heading, section, introduction, previous, listed, -1);
    }

    PassageContext withPrevious(String sentence) {
        return new PassageContext(heading, section, introduction, sentence, listed, group);
    }
}
