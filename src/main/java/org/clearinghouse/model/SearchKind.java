package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** What a search finds. */
@Description("What a search finds.")
public enum SearchKind {
    @Description("The nation, a state, the district or a territory.")
    AREA,
    @Description("What is counted.")
    METRIC,
    @Description("One of NCMEC's programs.")
    PROGRAM,
    @Description("A publication that figures are cited from.")
    SOURCE
}
