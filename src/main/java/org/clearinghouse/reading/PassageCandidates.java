package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of one passage, with what the templates make of them and the part of the passage that is each one's. */
record PassageCandidates(
        Passage passage, List<FigureCandidate> sightings, NumberSegments segments, List<TimeExpression> times) {
    /** A passage of more numbers is no sentence. */
    static final int MOST = 40;

    /** "in 2024 (2023: 80)" speaks of 2024. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    static PassageCandidates in(Passage passage, Templates templates, AreaGazetteer names) {
        List<NumberMention> numbers = passage.numbers();
        if (numbers.isEmpty()) {
            return new PassageCandidates(
                    passage, List.of(), new NumberSegments(passage.folded(), List.of(), List.of()), List.of());
        }
        List<AreaMention> mentions =
                UnknownPlaces.without(names.in(passage.folded()), passage.text().text());
        NumberSegments segments =
                new NumberSegments(passage.folded(), numbers.size() > MOST ? List.of() : numbers, mentions);
        List<FigureCandidate> sightings = numbers.size() > MOST
                ? unread(passage, numbers)
                : read(passage, numbers, new PassageMasker(passage, numbers, mentions), segments, templates);
        return new PassageCandidates(passage, sightings, segments, times(passage, sightings, segments));
    }

    private static List<FigureCandidate> unread(Passage passage, List<NumberMention> numbers) {
        return numbers.stream()
                .limit(1)
                .map(number -> FigureCandidate.unread(passage, number))
                .toList();
    }

    private static List<FigureCandidate> read(
            Passage passage,
            List<NumberMention> numbers,
            PassageMasker slots,
            NumberSegments segments,
            Templates templates) {
        List<FigureCandidate> sightings = new ArrayList<>();
        for (NumberMention number : numbers) {
            sightings.add(FigureCandidate.of(passage, number, sightings.size(), templates.taking(slots.of(number))));
        }
        return new EllipsisResolver(passage, segments, sightings).resolved();
    }

    /** What a sentence leaves open, that which introduces its list or the heading of its section may say. */
    private static List<TimeExpression> times(
            Passage passage, List<FigureCandidate> sightings, NumberSegments segments) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        TimeExpressions own = TimeExpressions.in(passage.wordsInPlace());
        List<TimeExpression> times = new ArrayList<>();
        for (FigureCandidate sighting : sightings) {
            times.add(own.of(sighting.index(), segments)
                    .map(time -> own.resolved(time, passage.surroundings().previous()))
                    .or(() -> around(passage.surroundings()))
                    .or(() -> before(passage.surroundings()))
                    .orElse(null));
        }
        return Collections.unmodifiableList(times);
    }

    private static Optional<TimeExpression> around(PassageContext surroundings) {
        String introduction = surroundings.introduction();
        return Stream.of(ASIDE.matcher(introduction).replaceAll(""), introduction, surroundings.section())
                .flatMap(words -> TimeExpressions.in(words).asWhole().stream())
                .findFirst();
    }

    /** A year that only the sentence before names may not be meant any more, but another one even less. */
    private static Optional<TimeExpression> before(PassageContext surroundings) {
        return TimeExpressions.in(surroundings.previous())
                .asWhole()
                .filter(time -> time.is(TimeExpression.Kind.YEAR))
                .map(time -> time.passingly(time.year()));
    }

    /** Of which time the number is said to be. */
    Optional<TimeExpression> time(FigureCandidate sighting) {
        return Optional.ofNullable(times.get(sighting.index()));
    }

    /** The years that its figures are said to be of. */
    List<Integer> years() {
        return sightings.stream()
                .filter(PassageCandidates::mayBeFigure)
                .flatMap(sighting -> time(sighting).stream())
                .filter(time -> time.is(TimeExpression.Kind.YEAR))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    boolean hasFigures() {
        return sightings.stream().anyMatch(PassageCandidates::mayBeFigure);
    }

    private static boolean mayBeFigure(FigureCandidate sighting) {
        return sighting.isMatched() && sighting.number().isReadable();
    }
}
