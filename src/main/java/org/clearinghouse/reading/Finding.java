package org.clearinghouse.reading;

/**
 * Something the reader or the checks noticed about a document.
 *
 * @param page from 1, null where the document has no pages
 * @param line from 1, null where the finding concerns the whole document
 * @param text the sentence or row concerned, null where there is none
 */
public record Finding(Severity severity, String message, Integer page, Integer line, String text) {

    /** A finding about the whole document. */
    public static Finding error(String message) {
        return new Finding(Severity.ERROR, message, null, null, null);
    }
}
