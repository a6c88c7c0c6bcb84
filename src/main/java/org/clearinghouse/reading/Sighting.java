package org.clearinghouse.reading;

import java.util.List;

/**
 * A number in a passage, and what the templates make of it.
 *
 * @param index among the numbers of the passage
 * @param metric the only one that fits, or null
 * @param whose null where there is no metric
 * @param candidates the metrics that fit, where there are several
 */
record Sighting(Passage passage, PrintedNumber number, int index, String metric, Whose whose, List<String> candidates) {

    static Sighting of(Passage passage, PrintedNumber number, int index, List<Template> taking) {
        List<String> metrics = taking.stream().map(Template::metric).distinct().toList();
        if (metrics.size() == 1) {
            return new Sighting(
                    passage, number, index, metrics.get(0), taking.get(0).whose(), List.of());
        }
        return new Sighting(passage, number, index, null, null, metrics);
    }

    /** The same number, counting what another one counts: "11 of which were from Maine". */
    Sighting countingWhat(Sighting other) {
        return new Sighting(passage, number, index, other.metric, other.whose, List.of());
    }

    boolean isMatched() {
        return metric != null;
    }

    int line() {
        return passage.text().lineAt(number.start()).number();
    }
}
