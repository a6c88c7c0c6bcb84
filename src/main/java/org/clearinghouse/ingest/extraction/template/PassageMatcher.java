package org.clearinghouse.ingest.extraction.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.area.PlaceParts;
import org.clearinghouse.ingest.extraction.area.UnknownPlaces;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.VagueCounts;
import org.clearinghouse.ingest.extraction.template.PassageMasker.MaskedPassage;
import org.clearinghouse.ingest.extraction.template.Templates.TemplateMatches;
import org.clearinghouse.ingest.extraction.time.TimeContext;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.extraction.time.TimeExpressions;
import org.clearinghouse.ingest.extraction.time.TimeResolver;

/** Matches the passages of one document. Remembers what it found, because many rows of a table differ by numbers only. */
public final class PassageMatcher {
    /** A passage of more numbers is no sentence. */
    static final int MAX_NUMBERS = 40;

    /** Smaller counts may be equal by chance. */
    private static final BigDecimal MIN_COUNT = BigDecimal.valueOf(100);

    private final Templates templates;
    private final AreaGazetteer gazetteer;
    private final Map<Object, TemplateMatches> matches = new HashMap<>();
    private final Map<String, TimeExpressions> times = new HashMap<>();
    private final Optional<Integer> publication;
    private final Map<BigDecimal, Integer> yearsByCount = new HashMap<>();
    private PassageCandidates previous;
    private List<Integer> previousYears = List.of();
    private int paragraph;
    private Optional<Integer> paragraphYear = Optional.empty();

    /** @param publication the year in which the page was published, empty where it is not said */
    public PassageMatcher(Templates templates, AreaGazetteer gazetteer, Optional<Integer> publication) {
        this.templates = templates;
        this.gazetteer = gazetteer;
        this.publication = publication;
    }

    /** Finds the numbers of a passage with their metrics and times; passages must come in their order. */
    public PassageCandidates match(Passage passage) {
        if (!isPreceded(passage)) {
            previousYears = List.of();
        }
        if (passage.context().listed() || passage.context().group() != paragraph) {
            paragraphYear = Optional.empty();
        }
        previous = matchNext(passage);
        paragraph = passage.context().group();
        paragraphYear = parseTimes(passage.folded()).findOnlyYear().or(() -> paragraphYear);
        boolean referring = previous.hasFigures()
                && previous.candidates().stream()
                        .filter(FigureCandidate::isMatched)
                        .allMatch(FigureCandidate::referring);
        previousYears = referring ? previousYears : findYearsOfPrevious();
        previous.candidates().forEach(this::recordYear);
        return previous;
    }

    /** The years of its figures, also where the sentence before named them. */
    private List<Integer> findYearsOfPrevious() {
        return previous.candidates().stream()
                .filter(candidate -> candidate.isMatched() && candidate.number().isReadable())
                .flatMap(candidate -> previous.getTime(candidate).stream())
                .filter(TimeExpression::isYear)
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    private void recordYear(FigureCandidate candidate) {
        BigDecimal count = candidate.number().value();
        if (candidate.isMatched() && count != null && count.compareTo(MIN_COUNT) >= 0) {
            previous.getTime(candidate)
                    .filter(TimeExpression::isYear)
                    .ifPresent(time -> yearsByCount.put(count, time.year()));
        }
    }

    /** The years of the sentence before, or of the figure of which numbers are a part: "Of the 27,603 cases, 25,012". */
    private List<Integer> findPreviousYears(Passage passage, NumberSegments segments, List<NumberMention> numbers) {
        if (isPreceded(passage) && !previousYears.isEmpty()) {
            return previousYears;
        }
        return IntStream.range(0, numbers.size())
                .filter(segments::isWhole)
                .mapToObj(number -> yearsByCount.get(numbers.get(number).value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private PassageCandidates matchNext(Passage passage) {
        List<NumberMention> numbers = findNumbers(passage);
        if (numbers.isEmpty() || numbers.size() > MAX_NUMBERS) {
            List<FigureCandidate> first = numbers.stream()
                    .limit(1)
                    .map(number -> FigureCandidate.createUnmatched(passage, number))
                    .toList();
            NumberSegments whole = new NumberSegments(passage.folded(), List.of(), List.of());
            return new PassageCandidates(passage, first, whole, Collections.nCopies(first.size(), null));
        }
        String text = passage.text().text();
        List<AreaMention> named = UnknownPlaces.markTowns(gazetteer.findMentions(passage.folded()), text);
        List<AreaMention> mentions = PlaceParts.mark(named, passage.folded(), text);
        NumberSegments segments = new NumberSegments(passage.folded(), numbers, mentions);
        List<FigureCandidate> candidates =
                matchTemplates(passage, numbers, new PassageMasker(passage, numbers, mentions), segments);
        return new PassageCandidates(passage, candidates, segments, findTimes(passage, numbers, segments));
    }

    private static List<NumberMention> findNumbers(Passage passage) {
        List<NumberMention> numbers = passage.findNumbers();
        return passage.isCell() ? numbers : VagueCounts.addTo(numbers, passage.folded());
    }

    private List<FigureCandidate> matchTemplates(
            Passage passage, List<NumberMention> numbers, PassageMasker masker, NumberSegments segments) {
        List<FigureCandidate> candidates = new ArrayList<>();
        for (NumberMention number : numbers) {
            MaskedPassage masked = masker.maskPassage(number);
            TemplateMatches found = matches.computeIfAbsent(masked.words(), words -> templates.findMatches(masked));
            candidates.add(FigureCandidate.create(passage, number, candidates.size(), found));
        }
        return new EllipsisResolver(
                        passage,
                        segments,
                        new ReferenceResolver(isPreceded(passage) ? previous.candidates() : List.of())
                                .resolve(candidates))
                .resolve();
    }

    private List<TimeExpression> findTimes(Passage passage, List<NumberMention> numbers, NumberSegments segments) {
        PassageContext context = passage.context();
        List<Integer> years = findPreviousYears(passage, segments, numbers);
        List<TimeExpression> found = new ArrayList<>();
        for (int number = 0; number < numbers.size(); number++) {
            found.add(TimeResolver.resolveTime(new TimeContext(
                            parseTimes(passage.textWithMaskedValue()),
                            segments,
                            number,
                            passage.isCell(),
                            parseTimes(context.introduction()),
                            parseTimes(context.heading()),
                            parseTimes(context.section()),
                            parseTimes(context.antecedent()),
                            years,
                            paragraphYear,
                            publication))
                    .orElse(null));
        }
        return Collections.unmodifiableList(found);
    }

    private boolean isPreceded(Passage passage) {
        return previous != null
                && passage.context().previous().equals(previous.passage().folded());
    }

    private TimeExpressions parseTimes(String words) {
        return times.computeIfAbsent(words, TimeExpressions::parse);
    }
}
