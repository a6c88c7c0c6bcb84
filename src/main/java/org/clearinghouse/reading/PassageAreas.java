package org.clearinghouse.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose the figures of one passage are. Where the words leave it open, they are nobody's. */
final class PassageAreas {
    private final SheetNumbers numbers;
    private final Metrics metrics;
    private final NamedAreas named;
    private final EarlierAreas earlier;
    private final UnnamedAreas unnamed;
    private final Map<Integer, String> found = new HashMap<>();

    PassageAreas(SheetNumbers numbers, AreaResolver resolver) {
        this.numbers = numbers;
        this.metrics = resolver.metrics();
        this.named = new NamedAreas(numbers, resolver.sheetArea());
        this.earlier = new EarlierAreas(numbers, resolver, found);
        this.unnamed = new UnnamedAreas(numbers.segments(), resolver);
    }

    /** By the places of the numbers in the passage. */
    Map<Integer, String> found() {
        return new Contradictions(numbers, found).removed();
    }

    void add(Sighting sighting) {
        area(sighting)
                .filter(area -> !area.equals(AreaMention.ELSEWHERE))
                .ifPresent(area -> found.put(sighting.index(), area));
    }

    private Optional<String> area(Sighting sighting) {
        if (named.isWholeOfStates(sighting)) {
            return Optional.of(AreaMention.NATION);
        }
        if (named.isNamed(sighting)) {
            return named.area(sighting);
        }
        if (metrics.isForNationOnly(sighting.metric()) && sighting.whose() != Whose.EITHER) {
            return unnamed.ofNationsMetric(sighting);
        }
        return earlier.area(sighting)
                .or(() -> named.mayShareLater(sighting) ? unnamed.shared(sighting) : unnamed.area(sighting));
    }
}
