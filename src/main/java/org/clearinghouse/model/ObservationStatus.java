package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The codes of the SDMX code list CL_OBS_STATUS that published figures need. */
@Description("Observation status, from the SDMX code list CL_OBS_STATUS.")
public enum ObservationStatus {
    @Description("SDMX A: a normal value, printed as an exact number.")
    NORMAL,
    @Description("SDMX E: estimated; the source rounded it or bounded it in words.")
    ESTIMATED,
    @Description("SDMX P: provisional; the source says that it may still change.")
    PROVISIONAL,
    @Description("SDMX B: the way of counting changed, so that earlier years do not compare.")
    TIME_SERIES_BREAK
}
