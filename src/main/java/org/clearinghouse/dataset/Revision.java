package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.clearinghouse.figure.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that an observation has, or had for a time. */
@Description("A value that an observation has, or had for a time.")
public record Revision(
        @NonNull BigDecimal value,
        @NonNull @Description("As printed, words included.") String printed,
        @NonNull Qualifier qualifier,
        @NonNull OffsetDateTime recordedAt,
        @Description("Null while it holds.") OffsetDateTime supersededAt,
        @NonNull @Description("The source that decided it.") Source source) {}
