package org.clearinghouse.query;

import org.clearinghouse.dataset.Node;
import org.clearinghouse.model.SearchKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that a search found. */
@Description("Something that a search found.")
public record SearchHit(
        @NonNull @Description("What it is.") SearchKind kind,

        @NonNull @Description("Its code, for arguments and filters.")
        String code,

        @NonNull @Description("Its name; of a source the title.")
        String name,

        @NonNull @Description("The words that matched best: a code, a name, another word for it, or a description.")
        String matched,

        @NonNull @Description("The area, metric, program or source itself.")
        Node node) {}
