package org.clearinghouse.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that can be queried by its global id. */
@Description("""
        Anything that can be asked for again by its id. Ids are global and stable; under @asOf they differ from the \
        current ones, so that caches keep versions apart.""")
public interface Node {
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    String getId();
}
