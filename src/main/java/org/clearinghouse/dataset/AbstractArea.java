package org.clearinghouse.dataset;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.dataset.figures.AreaFigures;
import org.clearinghouse.model.AreaKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The common part of the nation and the states. It does not implement {@link Area}, because the schema would show it as
 * a third type of area; the schema also needs the interface's annotations repeated here.
 */
public abstract sealed class AbstractArea permits Nation, State {
    private final String id;
    private final int position;
    private final AreaEntry entry;
    private final Map<Integer, Population> populations;
    private Dataset dataset;
    private AreaFigures figures;

    AbstractArea(String id, int position, AreaEntry entry, Map<Integer, Population> populations) {
        this.id = id;
        this.position = position;
        this.entry = entry;
        this.populations = populations;
    }

    /** Completes the area with the dataset that it belongs to; called once, by the dataset. */
    void complete(Dataset owner, AreaFigures all) {
        dataset = owner;
        figures = all;
    }

    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    public String getId() {
        return id;
    }

    @NonNull
    @Description("USPS code: US for the nation, otherwise such as ME.")
    public String getCode() {
        return entry.code();
    }

    @NonNull
    @Description("Name, such as Maine or United States.")
    public String getName() {
        return entry.name();
    }

    @NonNull
    @Description("What the area is.")
    public AreaKind getKind() {
        return entry.kind();
    }

    public Dataset dataset() {
        return dataset;
    }

    public int position() {
        return position;
    }

    public Optional<Population> findPopulation(int year) {
        return Optional.ofNullable(populations.get(year));
    }

    public TimeSeries findSeries(Metric metric) {
        return new TimeSeries((Area) this, metric, figures.find(metric.position()));
    }

    AreaEntry entry() {
        return entry;
    }

    @Override
    public String toString() {
        return entry.code();
    }
}
