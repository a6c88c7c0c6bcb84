package org.clearinghouse.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.model.Period;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Conditions on metrics; a part that is null is no condition. */
@Description("Which metrics are asked for. All conditions hold; an empty list matches nothing.")
public record MetricFilter(
        @Nullable @Description("Codes of metrics.") List<@NonNull String> codes,
        @Nullable @Description("Codes of programs.") List<@NonNull String> programs,

        @Nullable @Description("What time their figures cover.")
        List<@NonNull Period> periods,

        @Nullable @Description("All of these hold too; an empty list is no condition.")
        List<@NonNull MetricFilter> and,

        @Nullable @Description("One of these holds at least; an empty list matches nothing.")
        List<@NonNull MetricFilter> or,

        @Description("This does not hold; an empty filter here matches nothing.")
        MetricFilter not)
        implements CompositeFilter<MetricFilter> {

    /** The metrics that match, in the catalogue's order. */
    public List<Metric> selectMetrics(Dataset dataset) {
        requireBoundedNesting();
        TernaryPredicate<Metric> conditions = TernaryPredicate.compile(this, filter -> filter.createCondition(dataset));
        return dataset.metrics().stream()
                .filter(metric -> conditions.evaluate(metric).isTrue())
                .toList();
    }

    TernaryPredicate<Metric> createCondition(Dataset dataset) {
        Set<Metric> named = resolveCodes(codes, dataset.metricLookup());
        Set<Program> inPrograms = resolveCodes(programs, dataset.programLookup());
        return metric -> TernaryValue.create(ObservationQuery.matches(named, metric)
                && ObservationQuery.matches(inPrograms, metric.getProgram())
                && ObservationQuery.matches(periods, metric.getPeriod()));
    }

    private static <T> Set<T> resolveCodes(List<String> codes, CodeLookup<T> lookup) {
        return codes == null ? null : codes.stream().map(lookup::require).collect(Collectors.toSet());
    }
}
