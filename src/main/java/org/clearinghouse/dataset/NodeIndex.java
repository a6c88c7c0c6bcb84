package org.clearinghouse.dataset;

import java.util.Optional;
import org.clearinghouse.model.ObservationKey;

/** Finds what a global id stands for. An id of another version stands for nothing. */
final class NodeIndex {
    private NodeIndex() {}

    static Optional<Node> findNode(Dataset dataset, String id) {
        int colon = id.indexOf(':');
        int end = id.length() - dataset.ids().suffix().length();
        return colon < 0 || end <= colon
                ? Optional.empty()
                : findCandidate(dataset, id.substring(0, colon), id.substring(colon + 1, end))
                        .map(Node.class::cast)
                        .filter(node -> node.getId().equals(id));
    }

    private static Optional<? extends Node> findCandidate(Dataset dataset, String type, String key) {
        return switch (type) {
            case "Nation" -> Optional.of(dataset.nation());
            case "State" -> dataset.stateLookup().find(key);
            case "Program" -> dataset.programLookup().find(key);
            case "Metric" -> dataset.metricLookup().find(key);
            case "Source" -> dataset.sourceLookup().find(key);
            case "Observation" -> ObservationKey.parse(key).flatMap(dataset::findObservation);
            default -> Optional.empty();
        };
    }
}
