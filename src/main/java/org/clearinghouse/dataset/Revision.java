package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.clearinghouse.model.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that an observation has or had, with the period it held for. */
@Description("""
        A value that an observation has here, or had for a time. It changes with what is imported, not only with what \
        NCMEC revises.""")
public record Revision(
        @NonNull @Description("In the metric\'s unit.") BigDecimal value,
        @NonNull @Description("As printed, words included.") String printed,
        @NonNull @Description("How exactly it was printed.") Qualifier qualifier,
        @NonNull @Description("From when on it held.") OffsetDateTime recordedAt,
        @Description("Null while it holds.") OffsetDateTime supersededAt,
        @NonNull @Description("The source that decided it.") Source source) {}
