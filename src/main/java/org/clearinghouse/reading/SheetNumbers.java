package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of one passage, with what the templates make of them and the part of the passage that is each one's. */
record SheetNumbers(Passage passage, List<Sighting> sightings, Segments segments, List<TimeClaim> times) {
    /** A passage of more numbers is no sentence. */
    static final int MOST = 40;

    /** "in 2024 (2023: 80)" speaks of 2024. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    static SheetNumbers in(Passage passage, Templates templates, AreaNames names) {
        List<PrintedNumber> numbers = passage.numbers();
        if (numbers.isEmpty()) {
            return new SheetNumbers(
                    passage, List.of(), new Segments(passage.folded(), List.of(), List.of()), List.of());
        }
        List<AreaMention> mentions =
                Places.without(names.in(passage.folded()), passage.text().text());
        Segments segments = new Segments(passage.folded(), numbers.size() > MOST ? List.of() : numbers, mentions);
        List<Sighting> sightings = numbers.size() > MOST
                ? unread(passage, numbers)
                : read(passage, numbers, new Slots(passage, numbers, mentions), segments, templates);
        return new SheetNumbers(passage, sightings, segments, times(passage, sightings, segments));
    }

    private static List<Sighting> unread(Passage passage, List<PrintedNumber> numbers) {
        return numbers.stream()
                .limit(1)
                .map(number -> Sighting.unread(passage, number))
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

    /** What a sentence leaves open, that which introduces its list or the heading of its section may say. */
    private static List<TimeClaim> times(Passage passage, List<Sighting> sightings, Segments segments) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        TimeClaims own = TimeClaims.in(passage.wordsInPlace());
        List<TimeClaim> times = new ArrayList<>();
        for (Sighting sighting : sightings) {
            times.add(own.of(sighting.index(), segments)
                    .map(time -> own.resolved(time, passage.surroundings().previous()))
                    .or(() -> around(passage.surroundings()))
                    .or(() -> before(passage.surroundings()))
                    .orElse(null));
        }
        return Collections.unmodifiableList(times);
    }

    private static Optional<TimeClaim> around(Surroundings surroundings) {
        String introduction = surroundings.introduction();
        return Stream.of(ASIDE.matcher(introduction).replaceAll(""), introduction, surroundings.section())
                .flatMap(words -> TimeClaims.in(words).asWhole().stream())
                .findFirst();
    }

    /** A year that only the sentence before names may not be meant any more, but another one even less. */
    private static Optional<TimeClaim> before(Surroundings surroundings) {
        return TimeClaims.in(surroundings.previous())
                .asWhole()
                .filter(time -> time.is(TimeClaim.Kind.YEAR))
                .map(time -> time.passingly(time.year()));
    }

    /** Of which time the number is said to be. */
    Optional<TimeClaim> time(Sighting sighting) {
        return Optional.ofNullable(times.get(sighting.index()));
    }

    /** The years that its figures are said to be of. */
    List<Integer> years() {
        return sightings.stream()
                .filter(SheetNumbers::mayBeFigure)
                .flatMap(sighting -> time(sighting).stream())
                .filter(time -> time.is(TimeClaim.Kind.YEAR))
                .map(TimeClaim::year)
                .distinct()
                .toList();
    }

    boolean hasFigures() {
        return sightings.stream().anyMatch(SheetNumbers::mayBeFigure);
    }

    private static boolean mayBeFigure(Sighting sighting) {
        return sighting.isMatched() && sighting.number().isReadable();
    }
}
