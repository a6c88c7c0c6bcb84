package org.clearinghouse.dataset;

import java.util.List;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A publication that figures are cited from. */
@Description("A publication that figures are cited from.")
public final class Source implements Node {
    private final String id;
    private final SourceRow row;
    private final Retraction retraction;
    private final Dataset dataset;

    Source(String id, SourceRow row, Retraction retraction, Dataset dataset) {
        this.id = id;
        this.row = row;
        this.retraction = retraction;
        this.dataset = dataset;
    }

    @Override
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    public String getId() {
        return id;
    }

    @NonNull
    @Description("Code, such as maine-2023.")
    public String getCode() {
        return row.code();
    }

    @NonNull
    @Description("Title, such as Maine Data.")
    public String getTitle() {
        return row.title();
    }

    @NonNull
    @Description("Who published it.")
    public String getPublisher() {
        return row.publisher();
    }

    @Description("Year, month or day of publication (ISO 8601). Null where it is not known.")
    public String getPublished() {
        return row.published();
    }

    @Description("Where it was published. Null where that is not known.")
    public String getUrl() {
        return row.url();
    }

    @Description("What of it is held: the text itself, or how its figures reached us.")
    public String getHeld() {
        return row.held();
    }

    @NonNull
    @Description("The imported documents that cite it, superseded ones included, in order of import.")
    public List<@NonNull Document> getDocuments() {
        return dataset.findDocuments(this);
    }

    @NonNull
    @Description("All figures that it is cited for in this version.")
    public List<@NonNull Citation> getCitations() {
        return dataset.findCitations(this);
    }

    @Description("Null unless the source was withdrawn.")
    public Retraction getRetraction() {
        return retraction;
    }

    @Override
    public String toString() {
        return row.code();
    }
}
