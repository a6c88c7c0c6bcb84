package org.clearinghouse.mcp;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;

/** An area and the metrics that figures are held of. */
@RegisterForReflection
public record StateContent(String asOf, String code, String name, String kind, List<HeldMetric> metrics) {

    /** A metric with the years that have a figure. */
    @RegisterForReflection
    public record HeldMetric(String code, String name, List<Integer> years) {}

    static StateContent create(Dataset dataset, Area area) {
        return new StateContent(
                dataset.publishedAt().toString(),
                area.getCode(),
                area.getName(),
                area.getKind().name(),
                dataset.metrics().stream()
                        .map(metric -> new HeldMetric(
                                metric.getCode(),
                                metric.getName(),
                                area.findSeries(metric).observations().stream()
                                        .map(Observation::getYear)
                                        .toList()))
                        .filter(held -> !held.years().isEmpty())
                        .toList());
    }
}
