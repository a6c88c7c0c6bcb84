package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** The fields that observations can be ordered by. */
@Description("What observations can be ordered by.")
public enum ObservationField {
    @Description("The nation first, then the states by name.")
    AREA,
    @Description("As in the catalogue.")
    METRIC,
    YEAR,
    VALUE,
    @Description("The figure over the residents of its area and year; figures without such a rate come last.")
    PER_CAPITA
}
