package org.clearinghouse.ingest.result;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Something the reader or the checks noticed about a document.
 *
 * @param page from 1, null where the document has no pages
 * @param line from 1, null where the finding concerns the whole document
 * @param text the sentence or row concerned, null where there is none
 */
@RegisterForReflection
@Description("An error, a warning or an unmatched number of a document.")
public record Finding(
        @NonNull @Description("How severe it is.") Severity severity,

        @NonNull @Description("What is wrong, and what would be right.")
        String message,

        @Description("From 1. Null where the document has no pages.")
        Integer page,

        @Description("From 1. Null where it concerns the whole document.")
        Integer line,

        @Description("The sentence or row concerned. Null where there is none.")
        String text) {
    /** Whether the finding has the page and line of the figure. */
    public boolean matchesLocationOf(ExtractedFigure figure) {
        return line != null && line == figure.line() && Objects.equals(page, figure.page());
    }

    /** The place, the message and the words concerned. */
    public String describe() {
        String place = (page == null ? "" : "page %s, ".formatted(page)) + (line == null ? "" : "line %s".formatted(line));
        String start = place.isEmpty() ? "" : place.replaceAll(", $", "") + ": ";
        return start + message + (text == null ? "" : " “%s”".formatted(text));
    }

    /** Creates a warning about a figure. */
    public static Finding createWarning(String message, ExtractedFigure figure) {
        return new Finding(Severity.WARNING, message, figure.page(), figure.line(), figure.quote());
    }

    /** Creates an error about the whole document. */
    public static Finding createError(String message) {
        return new Finding(Severity.ERROR, message, null, null, null);
    }
}
