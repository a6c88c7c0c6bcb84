package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The period that a metric's figure of a year covers. */
@Description("What time a metric's figure of a year covers.")
public enum Period {
    @Description("The calendar year. A sum over years may count some people or cases in each of them.")
    YEAR,
    @Description("From the beginning until a day of, or soon after, the year; never added up over years.")
    TO_DATE
}
