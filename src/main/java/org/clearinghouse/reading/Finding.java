package org.clearinghouse.reading;

import java.util.Objects;

/**
 * Something the reader or the checks noticed about a document.
 *
 * @param page from 1, null where the document has no pages
 * @param line from 1, null where the finding concerns the whole document
 * @param text the sentence or row concerned, null where there is none
 */
public record Finding(Severity severity, String message, Integer page, Integer line, String text) {

    /** Whether it was noticed where the figure stands. */
    public boolean concerns(ReadFigure figure) {
        return line != null && line == figure.line() && Objects.equals(page, figure.page());
    }

    /** A finding about the whole document. */
    public static Finding error(String message) {
        return new Finding(Severity.ERROR, message, null, null, null);
    }
}
