package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** The dimensions that figures can be grouped by. */
@Description("What figures can be grouped by.")
public enum Dimension {
    STATE,
    KIND,
    @Description("Census region; the territories form a group of their own.")
    REGION,
    @Description("Census division; the territories form a group of their own.")
    DIVISION,
    PROGRAM,
    METRIC,
    YEAR
}
