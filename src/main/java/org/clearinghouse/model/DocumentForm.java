package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The format of an imported document, detected from its content. */
@Description("The format of imported bytes, detected from their content.")
public enum DocumentForm {
    @Description("Plain text or Markdown.")
    TEXT,
    HTML,
    PDF,
    @Description("A table of figures, comma-separated (RFC 4180).")
    CSV
}
