package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Words of a page about its own numbers: that they are invented, in another unit, or corrected. */
final class PageNotices {
    /** How many passages the beginning of a page has. */
    private static final int MAX_HEAD = 4;

    private static final GuardedPattern FICTITIOUS = WordLists.compile("notices of invented figures");
    private static final Pattern SAMPLE =
            Pattern.compile("^(?:sample|specimen|mock-?up|example only|test data)(?:$|[ .:-])");
    /** "All figures are rounded to the nearest thousand": of the whole page. */
    private static final Pattern UNIT_OF_PAGE = WordLists.compilePattern("units of pages");
    /** "Reports received (in thousands)": of what stands below a heading. */
    private static final Pattern UNIT_OF_HEADING = WordLists.compilePattern("units of headings");

    private static final GuardedPattern CORRECTION = WordLists.compile("notices of corrections");

    private static final Pattern OTHER_PLACE = WordLists.compilePattern("headings of other places");
    private static final GuardedPattern RESTRICTION = WordLists.compile("notices of restrictions");

    private final List<PassageCandidates> passages;
    private final boolean fictitious;
    private final boolean scaled;
    private final Set<Integer> correctedGroups = new HashSet<>();
    private final Set<BigDecimal> correctedValues = new HashSet<>();

    PageNotices(List<PassageCandidates> passages) {
        this.passages = passages;
        this.fictitious = isFictitious();
        this.scaled = passages.stream()
                .anyMatch(numbers -> !numbers.passage().isCell()
                        && UNIT_OF_PAGE.matcher(numbers.passage().folded()).find());
        passages.stream()
                .map(PassageCandidates::passage)
                .filter(PageNotices::isCorrection)
                .forEach(passage -> correctedGroups.add(passage.context().group()));
        passages.stream().filter(this::isCorrected).forEach(this::recordValues);
    }

    private boolean isFictitious() {
        return passages.stream()
                        .map(numbers -> numbers.passage().context().heading() + " . "
                                + numbers.passage().folded())
                        .anyMatch(words -> FICTITIOUS.find(words))
                || passages.stream()
                        .limit(MAX_HEAD)
                        .map(PassageCandidates::passage)
                        .anyMatch(passage -> SAMPLE.matcher(passage.folded()).find()
                                || SAMPLE.matcher(passage.context().heading()).find());
    }

    private static boolean isCorrection(Passage passage) {
        return !passage.isCell()
                && (CORRECTION.find(passage.folded())
                        || CORRECTION.find(passage.context().section()));
    }

    private boolean isCorrected(PassageCandidates numbers) {
        return correctedGroups.contains(numbers.passage().context().group());
    }

    private void recordValues(PassageCandidates numbers) {
        numbers.candidates().stream()
                .map(FigureCandidate::number)
                .filter(NumberMention::isReadable)
                .forEach(number -> correctedValues.add(number.value()));
    }

    /** Returns the passages; numbers that a notice makes doubtful get a problem. */
    List<PassageCandidates> markDoubtful() {
        return passages.stream().map(this::markDoubtful).toList();
    }

    private PassageCandidates markDoubtful(PassageCandidates numbers) {
        List<FigureCandidate> candidates = numbers.candidates().stream()
                .map(candidate -> markDoubtful(candidate, numbers))
                .toList();
        return new PassageCandidates(numbers.passage(), candidates, numbers.segments(), numbers.times());
    }

    private FigureCandidate markDoubtful(FigureCandidate candidate, PassageCandidates numbers) {
        if (fictitious) {
            return candidate.withProblem(Problem.NOT_REAL);
        }
        if (isCorrected(numbers) || correctedValues.contains(candidate.number().value())) {
            return candidate.withProblem(Problem.CORRECTED);
        }
        if (isBelowOtherPlace(numbers)) {
            return candidate.withProblem(Problem.OTHER_PLACE);
        }
        boolean unit =
                scaled || UNIT_OF_HEADING.matcher(findHead(numbers.passage())).find();
        return unit && !candidate.number().share() ? candidate.withProblem(Problem.SCALED_BY_HEADING) : candidate;
    }

    /** Whether the last heading names a city or region, and the passage itself no area. */
    private static boolean isBelowOtherPlace(PassageCandidates numbers) {
        String section = numbers.passage().context().section();
        return OTHER_PLACE
                        .matcher(section.substring(section.lastIndexOf(" . ") + 1)
                                .strip())
                        .find()
                && numbers.segments().mentions().isEmpty();
    }

    /** The words that announce a number; for a sentence, the one before is no heading. */
    private static String findHead(Passage passage) {
        return passage.isCell() ? passage.context().text() : passage.context().head();
    }

    /** A warning for each notice, because it may be about figures that it does not name. */
    List<Finding> createFindings() {
        return Stream.concat(
                        createFindings(
                                numbers -> isCorrection(numbers.passage()), "the page corrects or disputes a figure"),
                        createFindings(
                                PageNotices::isRestriction, "the page says what its figures leave out or are of"))
                .toList();
    }

    /** A sentence with a number of its own is about that number. */
    private static boolean isRestriction(PassageCandidates numbers) {
        return !numbers.passage().isCell()
                && numbers.candidates().stream()
                        .noneMatch(candidate -> candidate.number().isReadable())
                && RESTRICTION.find(numbers.passage().folded());
    }

    private Stream<Finding> createFindings(Predicate<PassageCandidates> notice, String message) {
        return passages.stream().filter(notice).map(numbers -> numbers.passage()
                .createFinding(Severity.WARNING, message));
    }
}
