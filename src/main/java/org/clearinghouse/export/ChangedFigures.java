package org.clearinghouse.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.query.FigureChange;
import org.clearinghouse.query.FigureChanges;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;

/**
 * Finds the figures that changed since an earlier version and that the filter selects now, or selected then. So the rows
 * laid over the earlier file of the same filter give the present one.
 */
final class ChangedFigures {
    private final TableRequest request;
    private final Map<ObservationKey, FigureChange> remaining = new LinkedHashMap<>();
    private final List<FigureRow> rows = new ArrayList<>();

    private ChangedFigures(TableRequest request) {
        this.request = request;
    }

    /** @throws InvalidInputException if the earlier version is later than the other one */
    static List<FigureRow> find(TableRequest request) {
        ChangedFigures changed = new ChangedFigures(request);
        FigureChanges.listAll(request.since(), request.dataset())
                .forEach(change -> changed.remaining.put(change.key(), change));
        request.observations().forEach(changed::addPresent);
        changed.addFormer();
        return changed.rows;
    }

    private void addPresent(Observation figure) {
        FigureChange change = remaining.remove(figure.key());
        if (change != null) {
            rows.add(FigureRow.create(change));
        }
    }

    private void addFormer() {
        Set<ObservationKey> former =
                ObservationQuery.create(request.since(), createFormerFilter()).findObservations().stream()
                        .map(Observation::key)
                        .collect(Collectors.toSet());
        remaining.values().stream()
                .filter(change -> former.contains(change.key()))
                .map(FigureRow::create)
                .forEach(rows::add);
    }

    /** The filter without sources that the earlier version does not have. */
    private ObservationFilter createFormerFilter() {
        ObservationFilter filter = request.filter();
        return filter == null || filter.sources() == null
                ? filter
                : filter.withSources(filter.sources().stream()
                        .filter(code ->
                                request.since().sourceLookup().find(code).isPresent())
                        .toList());
    }
}
