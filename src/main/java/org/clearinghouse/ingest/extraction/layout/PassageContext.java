package org.clearinghouse.ingest.extraction.layout;

/**
 * The words around a sentence or cell. All are folded, and empty where there are none.
 *
 * @param heading the title of the page, and the heading of the section
 * @param section the heading of the section; empty directly below a title with a state
 * @param introduction the sentence before a list or table that announces it
 * @param previous the sentence before, in the same paragraph
 * @param antecedent the sentence before; of one that refers to it, also those that it refers to itself
 * @param listed whether the passage is part of a list or table
 * @param group equal for all sentences of a paragraph, all items of a list and all rows of a table
 */
public record PassageContext(
        String heading,
        String section,
        String introduction,
        String previous,
        String antecedent,
        boolean listed,
        int group) {

    public PassageContext(
            String heading, String section, String introduction, String previous, boolean listed, int group) {
        this(heading, section, introduction, previous, previous, listed, group);
    }

    /** The heading, introduction and antecedent as one text. */
    public String text() {
        return head() + " . " + antecedent;
    }

    /** The heading and introduction as one text. */
    public String head() {
        return heading + " . " + introduction;
    }

    /** Adds the head of a table to the introduction of its rows. */
    PassageContext withTableHead(String head) {
        return new PassageContext(heading, section, introduction + " . " + head, previous, listed, group);
    }

    /** Adds the words above a group of the rows of a table to the headings. */
    PassageContext withGroup(String words) {
        return new PassageContext(join(heading, words), join(section, words), introduction, previous, listed, group);
    }

    private static String join(String outer, String words) {
        return outer.isEmpty() ? words : outer + " . " + words;
    }

    /** The context of a sentence that looks like a row because of a wide gap; it is not part of the table. */
    PassageContext ungrouped() {
        return new PassageContext(heading, section, introduction, previous, listed, -1);
    }

    PassageContext withAntecedent(String sentences) {
        return new PassageContext(heading, section, introduction, previous, sentences, listed, group);
    }

    /** The context behind a question, which announces its answer. */
    PassageContext withIntroduction(String question) {
        return new PassageContext(heading, section, question, "", listed, group);
    }

    PassageContext withPrevious(String sentence) {
        return new PassageContext(heading, section, introduction, sentence, listed, group);
    }
}
