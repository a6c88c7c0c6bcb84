package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** Where in a source a figure was printed. */
@Description("Where in a source a figure was printed.")
public enum CitationKind {
    @Description("In a sentence, which is quoted where its words are held.")
    SENTENCE,
    @Description("In a cell of a table; the locator or the quote says which.")
    TABLE_CELL
}
