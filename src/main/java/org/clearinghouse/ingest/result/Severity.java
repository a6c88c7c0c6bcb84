package org.clearinghouse.ingest.result;

import org.eclipse.microprofile.graphql.Description;

/** How grave a finding is. */
@Description("How severe a finding is, and whether the document can be stored.")
public enum Severity {
    @Description("The document is not what it claims to be; it is never stored.")
    ERROR,
    @Description("A doubtful figure; stored only if accepted, and marked.")
    WARNING,
    @Description("A number in a sentence that no template matches; the document is stored without it.")
    UNMATCHED
}
