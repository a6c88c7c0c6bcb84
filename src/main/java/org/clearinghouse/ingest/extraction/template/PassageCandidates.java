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

/**
 * The numbers of one passage as candidates for figures.
 *
 * @param candidates in the order of the passage; one alone, unmatched, where it has more than {@link #MAX_NUMBERS}
 * @param segments the part of the passage that belongs to each number
 * @param times the time of each candidate, null where none is known
 */
public record PassageCandidates(
        Passage passage, List<FigureCandidate> candidates, NumberSegments segments, List<TimeExpression> times) {
    /** A passage of more numbers is no sentence. */
    static final int MAX_NUMBERS = 40;

    /** The year of "in 2024 (2023: 80)" is 2024. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    public static PassageCandidates find(Passage passage, Templates templates, AreaGazetteer gazetteer) {
        List<NumberMention> numbers = passage.findNumbers();
        if (numbers.isEmpty()) {
            return new PassageCandidates(
                    passage, List.of(), new NumberSegments(passage.folded(), List.of(), List.of()), List.of());
        }
        List<AreaMention> mentions = UnknownPlaces.markTowns(
                gazetteer.findMentions(passage.folded()), passage.text().text());
        NumberSegments segments =
                new NumberSegments(passage.folded(), numbers.size() > MAX_NUMBERS ? List.of() : numbers, mentions);
        List<FigureCandidate> candidates = numbers.size() > MAX_NUMBERS
                ? createUnmatched(passage, numbers)
                : matchTemplates(passage, numbers, new PassageMasker(passage, numbers, mentions), segments, templates);
        return new PassageCandidates(passage, candidates, segments, findTimes(passage, candidates, segments));
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
            PassageMasker masker,
            NumberSegments segments,
            Templates templates) {
        List<FigureCandidate> candidates = new ArrayList<>();
        for (NumberMention number : numbers) {
            candidates.add(FigureCandidate.create(
                    passage, number, candidates.size(), templates.findMatches(masker.maskPassage(number))));
        }
        return new EllipsisResolver(passage, segments, candidates).resolve();
    }

    /** Takes the time from the sentence, or else from the introduction of its list or the heading of its section. */
    private static List<TimeExpression> findTimes(
            Passage passage, List<FigureCandidate> candidates, NumberSegments segments) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        TimeExpressions own = TimeExpressions.parse(passage.textWithMaskedValue());
        List<TimeExpression> times = new ArrayList<>();
        for (FigureCandidate candidate : candidates) {
            times.add(own.findForNumber(candidate.index(), segments)
                    .map(time -> own.resolve(time, passage.context().previous()))
                    .or(() -> findContextTime(passage.context()))
                    .or(() -> findPrecedingTime(passage.context()))
                    .orElse(null));
        }
        return Collections.unmodifiableList(times);
    }

    private static Optional<TimeExpression> findContextTime(PassageContext context) {
        String introduction = context.introduction();
        return Stream.of(ASIDE.matcher(introduction).replaceAll(""), introduction, context.section())
                .flatMap(words -> TimeExpressions.parse(words).findForText().stream())
                .findFirst();
    }

    /** A year in the sentence before counts as mentioned in passing, because it may no longer be meant. */
    private static Optional<TimeExpression> findPrecedingTime(PassageContext context) {
        return TimeExpressions.parse(context.previous())
                .findForText()
                .filter(time -> time.hasKind(TimeExpression.Kind.YEAR))
                .map(time -> time.toPassingMention(time.year()));
    }

    /** The time of the candidate, empty where none is known. */
    public Optional<TimeExpression> getTime(FigureCandidate candidate) {
        return Optional.ofNullable(times.get(candidate.index()));
    }

    /** The distinct years of the figures. */
    public List<Integer> years() {
        return candidates.stream()
                .filter(PassageCandidates::canBeFigure)
                .flatMap(candidate -> getTime(candidate).stream())
                .filter(time -> time.hasKind(TimeExpression.Kind.YEAR))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    public boolean hasFigures() {
        return candidates.stream().anyMatch(PassageCandidates::canBeFigure);
    }

    private static boolean canBeFigure(FigureCandidate candidate) {
        return candidate.isMatched() && candidate.number().isReadable();
    }
}
