package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.attribution.CounterDetector;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Assembles figures from the candidates whose metric, area and year are known, and reports the others. */
final class FigureAssembler {
    /** A state that the page of another state names on purpose. */
    private static final Pattern NEIGHBOR =
            Pattern.compile("^(?:(?:and|but|in|for|from) )*(?:neighbou?ring|nearby)\\b|\\b(?:by|in) comparison\\b");

    private static final String REFERENT_UNREAD = "counts what the sentence before counts, which is no figure";

    private final CatalogueIndex catalogue;
    private final RejectionReason reasons;
    private final Footnotes footnotes;
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Set<String> metricsOfLastPassage = Set.of();

    /** @param pageYear the year of the whole page, empty where it has none */
    FigureAssembler(
            CatalogueIndex catalogue, Optional<Integer> pageYear, CounterDetector counters, Footnotes footnotes) {
        this.catalogue = catalogue;
        this.footnotes = footnotes;
        this.reasons = new RejectionReason(catalogue, pageYear, counters);
    }

    List<ExtractedFigure> figures() {
        return figures;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Adds the figures and findings of one passage.
     *
     * @param scope the area that the passage is about
     * @param areas the areas of its candidates, by index
     */
    void add(PassageCandidates numbers, String scope, Map<Integer, String> areas) {
        Set<String> before = metricsOfLastPassage;
        metricsOfLastPassage = new HashSet<>();
        for (FigureCandidate candidate : numbers.candidates()) {
            String area = areas.get(candidate.index());
            String problem = candidate.referring() && !before.contains(candidate.metric())
                    ? REFERENT_UNREAD
                    : reasons.findReason(candidate, numbers, area, scope);
            if (problem == null || reasons.isCount(candidate, numbers, area, scope)) {
                metricsOfLastPassage.add(candidate.metric());
            }
            if (problem == null
                    && isOfAnotherState(area, scope)
                    && !candidate.referring()
                    && !NEIGHBOR.matcher(candidate.passage().folded()).find()) {
                String message = "a figure of " + catalogue.getAreaName(area) + " in the page of "
                        + catalogue.getAreaName(scope);
                findings.add(createFinding(candidate, Severity.ERROR, message));
            } else if (problem == null) {
                figures.add(createFigure(candidate, area, numbers));
            } else if (!RejectionReason.isIgnorable(candidate) && !isReferenceToFigure(candidate, numbers)) {
                findings.add(createFinding(
                        candidate,
                        RejectionReason.getSeverity(candidate),
                        "\"" + candidate.passage().extractPrinted(candidate.number()) + "\" " + problem));
            }
        }
    }

    private static boolean isOfAnotherState(String area, String scope) {
        return !area.equals(scope) && !area.equals(AreaMention.NATION) && !scope.equals(AreaMention.NATION);
    }

    /** "Of the 87, 60 were …" repeats a number that is a figure already. */
    private boolean isReferenceToFigure(FigureCandidate candidate, PassageCandidates numbers) {
        return !candidate.isMatched()
                && numbers.candidates().size() > 1
                && numbers.segments().isWhole(candidate.index())
                && figures.stream().anyMatch(figure -> figure.value()
                        .equals(candidate.number().value()));
    }

    private static Finding createFinding(FigureCandidate candidate, Severity severity, String message) {
        return candidate.passage().createFinding(severity, message, candidate.number());
    }

    private ExtractedFigure createFigure(FigureCandidate candidate, String area, PassageCandidates numbers) {
        Passage passage = candidate.passage();
        NumberMention number = candidate.number();
        TextLine line = passage.text().getLine(number.start());
        return new ExtractedFigure(
                "",
                area,
                candidate.metric(),
                reasons.findYear(candidate, numbers).orElseThrow(),
                catalogue.computeValue(candidate.metric(), number.value(), number.printed()),
                number.qualifier(),
                passage.extractPrinted(number),
                catalogue.isToDate(candidate.metric()) ? extractReferenceDate(numbers.getTime(candidate)) : null,
                passage.kind(),
                passage.quote(),
                passage.locator() == null ? line.describeLocation() : passage.locator(),
                footnotes.findNote(line, passage.extractPrinted(number)),
                line.page(),
                line.number());
    }

    private static LocalDate extractReferenceDate(Optional<TimeExpression> time) {
        return time.filter(expression -> expression.hasKind(TimeExpression.Kind.AS_OF)
                        || expression.hasKind(TimeExpression.Kind.SEVERAL))
                .map(TimeExpression::lastDay)
                .orElse(null);
    }
}
