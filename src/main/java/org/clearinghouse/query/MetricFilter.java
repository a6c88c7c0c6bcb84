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
        List<@NonNull Period> periods) {

    /** The metrics that match, in the catalogue's order. */
    public List<Metric> selectMetrics(Dataset dataset) {
        Set<Metric> named = resolveCodes(codes, dataset.metricLookup());
        Set<Program> inPrograms = resolveCodes(programs, dataset.programLookup());
        return dataset.metrics().stream()
                .filter(metric -> ObservationQuery.matches(named, metric))
                .filter(metric -> ObservationQuery.matches(inPrograms, metric.getProgram()))
                .filter(metric -> ObservationQuery.matches(periods, metric.getPeriod()))
                .toList();
    }

    private static <T> Set<T> resolveCodes(List<String> codes, CodeLookup<T> lookup) {
        return codes == null ? null : codes.stream().map(lookup::require).collect(Collectors.toSet());
    }
}
