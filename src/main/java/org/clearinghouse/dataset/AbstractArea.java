package org.clearinghouse.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.model.AreaKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What the nation and the states have in common. It is no {@link Area} itself, lest the schema take it for a third kind;
 * the schema needs the interface's annotations once more here.
 */
public abstract sealed class AbstractArea permits Nation, State {
    private final Dataset dataset;
    private final String id;
    private final int position;
    private final AreaEntry entry;
    private final Map<Integer, Population> populations;
    private final List<TimeSeries> series;

    AbstractArea(
            Dataset dataset,
            String id,
            int position,
            AreaEntry entry,
            Map<Integer, Population> populations,
            List<TimeSeries> series) {
        this.dataset = dataset;
        this.id = id;
        this.position = position;
        this.entry = entry;
        this.populations = populations;
        this.series = series;
    }

    @NonNull
    @Id
    @Description("Global and stable, to be kept but not taken apart.")
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
        return series.get(metric.position());
    }

    AreaEntry entry() {
        return entry;
    }

    @Override
    public String toString() {
        return entry.code();
    }
}
