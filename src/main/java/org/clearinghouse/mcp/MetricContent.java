package org.clearinghouse.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/**
 * What a figure counts.
 *
 * @param notes what it must not be compared with, and other caveats
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricContent(
        String code,
        String name,
        String description,
        String unit,
        String period,
        String countedBy,
        List<String> notes) {

    static MetricContent create(Metric metric) {
        return new MetricContent(
                metric.getCode(),
                metric.getName(),
                metric.getDescription(),
                metric.getUnit(),
                metric.getPeriod().name(),
                metric.getCountedBy(),
                metric.getNotes());
    }

    /** The metrics of figures, each once, in order of appearance. */
    static List<MetricContent> listMetrics(Stream<Observation> figures) {
        return figures.map(Observation::getMetric)
                .distinct()
                .map(MetricContent::create)
                .toList();
    }
}
