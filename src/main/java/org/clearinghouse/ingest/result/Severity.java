package org.clearinghouse.ingest.result;

import org.eclipse.microprofile.graphql.Description;

/** How grave a finding is. */
@Description("How grave a finding is, and what follows for storing.")
public enum Severity {
    @Description("The document is not what it claims to be; it is never stored.")
    ERROR,
    @Description("Doubtful; stored only when accepted, and noted on the figure.")
    WARNING,
    @Description("A number in a sentence that no template takes; stored without it, and reported.")
    UNMATCHED
}
