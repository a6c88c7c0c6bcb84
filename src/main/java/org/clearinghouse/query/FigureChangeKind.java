package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a figure between two versions of the data. */
@Description("What happened to a figure between two versions of the data.")
public enum FigureChangeKind {
    @Description("There was none before.")
    ADDED,
    @Description("Other words, another qualifier or another source decide it.")
    REVISED,
    @Description("There is none any more; its revisions stay.")
    WITHDRAWN,
    @Description("Its citations contradict each other, and did not before.")
    NEWLY_DISPUTED,
    @Description("Its citations contradicted each other before, and do not any more.")
    NO_LONGER_DISPUTED
}
