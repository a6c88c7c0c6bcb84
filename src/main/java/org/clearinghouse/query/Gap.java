package org.clearinghouse.query;

import org.clearinghouse.dataset.Area;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A missing figure and the reason why it is missing. */
@Description("A figure that is missing, which never means 0.")
public record Gap(
        @NonNull @Description("The area without a figure.") Area area,
        @NonNull @Description("Why it has none.") GapReason reason) {}
