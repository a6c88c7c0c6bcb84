package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.area.UnknownPlaces;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.extraction.time.TimeExpressions;

/** The numbers of one passage, with what the templates make of them and the part of the passage that is each one's. */
public record PassageCandidates(
        Passage passage, List<FigureCandidate> candidates, NumberSegments segments, List<TimeExpression> times) {
    /** A passage of more numbers is no sentence. */
    static final int MAX_NUMBERS = 40;

    /** "in 2024 (2023: 80)" speaks of 2024. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    public static PassageCandidates find(Passage passage, Templates templates, AreaGazetteer names) {
        List<NumberMention> numbers = passage.findNumbers();
        if (numbers.isEmpty()) {
            return new PassageCandidates(
                    passage, List.of(), new NumberSegments(passage.folded(), List.of(), List.of()), List.of());
        }
        List<AreaMention> mentions = UnknownPlaces.markTowns(
                names.findMentions(passage.folded()), passage.text().text());
        NumberSegments segments =
                new NumberSegments(passage.folded(), numbers.size() > MAX_NUMBERS ? List.of() : numbers, mentions);
        List<FigureCandidate> sightings = numbers.size() > MAX_NUMBERS
                ? createUnmatched(passage, numbers)
                : matchTemplates(passage, numbers, new PassageMasker(passage, numbers, mentions), segments, templates);
        return new PassageCandidates(passage, sightings, segments, findTimes(passage, sightings, segments));
    }

    private static List<FigureCandidate> createUnmatched(Passage passage, List<NumberMention> numbers) {
        return numbers.stream()
                .limit(1)
                .map(number -> FigureCandidate.createUnmatched(passage, number))
                .toList();
    }

    private static List<FigureCandidate> matchTemplates(
            Passage passage,
            List<NumberMention> numbers,
            PassageMasker slots,
            NumberSegments segments,
            Templates templates) {
        List<FigureCandidate> sightings = new ArrayList<>();
        for (NumberMention number : numbers) {
            sightings.add(FigureCandidate.create(
                    passage, number, sightings.size(), templates.findMatches(slots.maskPassage(number))));
        }
        return new EllipsisResolver(passage, segments, sightings).resolve();
    }

    /** What a sentence leaves open, that which introduces its list or the heading of its section may say. */
    private static List<TimeExpression> findTimes(
            Passage passage, List<FigureCandidate> sightings, NumberSegments segments) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        TimeExpressions own = TimeExpressions.parse(passage.textWithMaskedValue());
        List<TimeExpression> times = new ArrayList<>();
        for (FigureCandidate sighting : sightings) {
            times.add(own.findForNumber(sighting.index(), segments)
                    .map(time -> own.resolve(time, passage.surroundings().previous()))
                    .or(() -> findContextTime(passage.surroundings()))
                    .or(() -> findPrecedingTime(passage.surroundings()))
                    .orElse(null));
        }
        return Collections.unmodifiableList(times);
    }

    private static Optional<TimeExpression> findContextTime(PassageContext surroundings) {
        String introduction = surroundings.introduction();
        return Stream.of(ASIDE.matcher(introduction).replaceAll(""), introduction, surroundings.section())
                .flatMap(words -> TimeExpressions.parse(words).findForText().stream())
                .findFirst();
    }

    /** A year that only the sentence before names may not be meant any more, but another one even less. */
    private static Optional<TimeExpression> findPrecedingTime(PassageContext surroundings) {
        return TimeExpressions.parse(surroundings.previous())
                .findForText()
                .filter(time -> time.hasKind(TimeExpression.Kind.YEAR))
                .map(time -> time.toPassingMention(time.year()));
    }

    /** Of which time the number is said to be. */
    public Optional<TimeExpression> getTime(FigureCandidate sighting) {
        return Optional.ofNullable(times.get(sighting.index()));
    }

    /** The years that its figures are said to be of. */
    public List<Integer> years() {
        return candidates.stream()
                .filter(PassageCandidates::canBeFigure)
                .flatMap(sighting -> getTime(sighting).stream())
                .filter(time -> time.hasKind(TimeExpression.Kind.YEAR))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    public boolean hasFigures() {
        return candidates.stream().anyMatch(PassageCandidates::canBeFigure);
    }

    private static boolean canBeFigure(FigureCandidate sighting) {
        return sighting.isMatched() && sighting.number().isReadable();
    }
}
