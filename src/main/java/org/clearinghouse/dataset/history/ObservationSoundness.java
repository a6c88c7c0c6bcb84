package org.clearinghouse.dataset.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ObservationKey;

/** Whether every figure rests, as long as it holds, on a citation of that very figure, and no two hold at once. */
final class ObservationSoundness {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final History history;
    private final Consumer<String> flaws;
    private final Map<CitationPosition, CitationRow> citations = new HashMap<>();

    /** Where a citation stands: the document's SHA-256 and its position in it. */
    private record CitationPosition(String document, int position) {}

    ObservationSoundness(History history, Consumer<String> flaws) {
        this.history = history;
        this.flaws = flaws;
    }

    void checkObservations() {
        history.citations().forEach(this::registerCitation);
        history.observations().forEach(this::checkTime);
        history.observations().forEach(this::checkCitation);
        history.observations().stream()
                .collect(Collectors.groupingBy(ObservationSoundness::toKey))
                .values()
                .forEach(this::checkOverlaps);
    }

    private void registerCitation(CitationRow row) {
        if (citations.put(new CitationPosition(row.document(), row.position()), row) != null) {
            flaws.accept("there are two of " + IntegrityChecker.describe(row));
        }
    }

    private void checkTime(ObservationRow row) {
        IntegrityChecker.checkTime(history, row.recorded(), row.superseded(), () -> describe(row))
                .ifPresent(flaws);
    }

    private void checkCitation(ObservationRow row) {
        CitationRow citation = citations.get(new CitationPosition(row.document(), row.position()));
        if (citation == null) {
            flaws.accept("%s rests on citation %d of document %s, which is not there"
                    .formatted(describe(row), row.position(), row.document()));
        } else if (!toKey(row).equals(new ObservationKey(citation.area(), citation.metric(), citation.year()))) {
            flaws.accept("%s rests on %s, which is of another figure"
                    .formatted(describe(row), IntegrityChecker.describe(citation)));
        } else if (citation.recorded() > row.recorded()
                || resolveEnd(citation.superseded()) < resolveEnd(row.superseded())) {
            flaws.accept("%s rests on %s, which does not hold as long"
                    .formatted(describe(row), IntegrityChecker.describe(citation)));
        }
    }

    private void checkOverlaps(List<ObservationRow> rows) {
        List<ObservationRow> inOrder = rows.stream()
                .sorted(Comparator.comparing(ObservationRow::recorded))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (resolveEnd(inOrder.get(i - 1).superseded()) > inOrder.get(i).recorded()) {
                flaws.accept("%s overlaps the value before it".formatted(describe(inOrder.get(i))));
            }
        }
    }

    private static int resolveEnd(Integer superseded) {
        return superseded == null ? FOR_EVER : superseded;
    }

    private static ObservationKey toKey(ObservationRow row) {
        return new ObservationKey(row.area(), row.metric(), row.year());
    }

    private static String describe(ObservationRow row) {
        return "observation %s of version %d".formatted(toKey(row), row.recorded());
    }
}
