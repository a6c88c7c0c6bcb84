package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The period that a metric's figure of a year covers. */
@Description("What time a metric's figure of a year covers.")
public enum Period {
    @Description("The calendar year. A sum over years may count some people or cases in each of them.")
    YEAR,
    @Description("January to June of the year, SDMX's first semester (2025-S1); never compared with a year.")
    FIRST_HALF,
    @Description("From the beginning until a day of, or soon after, the year; never added up over years.")
    TO_DATE
}
