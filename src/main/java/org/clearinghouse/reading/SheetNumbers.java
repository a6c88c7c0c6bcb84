package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;

/** The numbers of one passage, with what the templates make of them and the part of the passage that is each one's. */
record SheetNumbers(Passage passage, List<Sighting> sightings, Segments segments, YearClaims years) {
    /** A passage of more numbers is no sentence. */
    static final int MOST = 40;

    static SheetNumbers in(Passage passage, Templates templates, AreaNames names) {
        List<PrintedNumber> numbers = passage.numbers();
        List<AreaMention> mentions = names.in(passage.folded());
        Segments segments = new Segments(passage.folded(), numbers.size() > MOST ? List.of() : numbers, mentions);
        List<Sighting> sightings = numbers.isEmpty() || numbers.size() > MOST
                ? unread(passage, numbers)
                : read(passage, numbers, new Slots(passage, numbers, mentions), segments, templates);
        return new SheetNumbers(passage, sightings, segments, claims(passage));
    }

    private static List<Sighting> unread(Passage passage, List<PrintedNumber> numbers) {
        return numbers.stream()
                .limit(1)
                .map(number -> Sighting.of(passage, number, 0, List.of()))
                .toList();
    }

    private static List<Sighting> read(
            Passage passage, List<PrintedNumber> numbers, Slots slots, Segments segments, Templates templates) {
        List<Sighting> sightings = new ArrayList<>();
        for (PrintedNumber number : numbers) {
            sightings.add(Sighting.of(passage, number, sightings.size(), templates.taking(slots.of(number))));
        }
        return new Ellipsis(passage, segments, sightings).resolved();
    }

    /** What introduces a list or table says of which year it is, unless a row says so itself. */
    private static YearClaims claims(Passage passage) {
        YearClaims own = YearClaims.in(passage.folded());
        YearClaims introduced = YearClaims.in(passage.surroundings().introduction());
        return own.years().isEmpty() && !introduced.years().isEmpty() ? introduced : own;
    }

    boolean hasFigures() {
        return sightings.stream()
                .anyMatch(sighting -> sighting.isMatched() && sighting.number().isReadable());
    }
}
