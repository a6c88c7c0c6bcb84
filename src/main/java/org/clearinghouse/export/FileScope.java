package org.clearinghouse.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;

/**
 * What a file is about.
 *
 * @param metrics in the order of the catalogue
 * @param sources those that its figures are cited from, by code
 */
public record FileScope(List<Metric> metrics, List<Source> sources) {

    /** The metrics and sources of a file of figures, withdrawn ones included. */
    public static FileScope create(TableRequest request) {
        List<FigureRow> rows = request.rows();
        return new FileScope(
                sortMetrics(rows.stream().map(FigureRow::metric).toList()),
                collectSources(rows.stream()
                        .map(FigureRow::figure)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** The metrics and sources of statistics, which the nation's figures do not count in. */
    public static FileScope createForStatistics(Dataset dataset, ObservationFilter filter) {
        List<Observation> figures =
                ObservationQuery.create(dataset, filter).excludeNation().findObservations();
        return new FileScope(
                sortMetrics(figures.stream().map(Observation::getMetric).toList()), collectSources(figures));
    }

    /** The metrics that are asked for, whether they have figures or not. */
    public static FileScope createForCoverage(Dataset dataset, ObservationFilter filter) {
        return new FileScope(
                sortMetrics(ObservationQuery.create(dataset, filter).metrics()), List.of());
    }

    private static List<Metric> sortMetrics(Collection<Metric> metrics) {
        return metrics.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Metric::position))
                .toList();
    }

    private static List<Source> collectSources(Collection<Observation> figures) {
        return figures.stream()
                .flatMap(figure -> figure.getCitations().stream())
                .map(Citation::getSource)
                .distinct()
                .sorted(Comparator.comparing(Source::getCode))
                .toList();
    }
}
