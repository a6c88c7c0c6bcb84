package org.clearinghouse.query;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How a figure differs from an earlier year's. */
@Description("How a figure differs from an earlier year's.")
public record Change(
        @Description("The earlier year.") int since,
        @NonNull @Description("The earlier year's figure.") BigDecimal from,

        @NonNull @Description("The difference, negative for a decrease; percentage points for a percentage.")
        BigDecimal absolute,

        @Description(
                "The difference in percent of the earlier figure, 2 decimals. Null for percentages and where that was 0.")
        BigDecimal percent) {}
