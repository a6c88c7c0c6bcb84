package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** Why a figure is missing. */
@Description("Why a figure is missing.")
public enum GapReason {
    @Description("No sheet or table that would print it is held.")
    NO_SOURCE_HELD,
    @Description("A sheet or table that would print it is held, and does not.")
    NOT_PRINTED
}
