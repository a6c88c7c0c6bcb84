package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** When and why a source was withdrawn. */
@Description("When and why a source was withdrawn. Figures that rested on it alone went with it; their revisions stay.")
public record Retraction(
        @NonNull @Description("When it was withdrawn.") OffsetDateTime at,
        @NonNull @Description("Why it was withdrawn.") String reason) {}
