package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;

/**
 * Decides by what was said before: an area at the beginning of the passage, the same number in an earlier passage, the
 * total of a part. Does not apply to figures that only the nation has.
 */
final class AntecedentAreaRule implements AreaRule {
    private static final Pattern REFERRING = Pattern.compile("\\b(?:these|those|such|the|its|of) ?$");
    private static final Pattern OF_THESE =
            Pattern.compile("^ of (?:these|those|them|the cases)\\b|^ (?:(?:had|have) been|were|was)\\b");
    /** "Of the 301 cases, 280 were resolved." */
    private static final Pattern OF_CASES =
            Pattern.compile("\\bof (?:the|these|those|them)(?: [\\d,]+)?(?: (?:missing|child|children|cases))*,? $");

    /** "They involved 6 children." */
    private static final Pattern SUBJECT = Pattern.compile("^(?:it|they|(?:these|those) (?:cases|alerts)) involved $");

    /** "Handled 4 cases from Ohio, involving 6 children", "leaving 2". */
    private static final Pattern RELATIVE =
            Pattern.compile("(?:,? involving|; (?:it|they|these) involved|, (?:in which|with|of which|of whom)|\\bleav(?:ing|es)|\\([\\d,]+ resolved,?(?: and)?) $|\\($");

    @Override
    public Optional<String> resolveArea(FigureCandidate candidate, AreaContext context) {
        if (context.isNationOnly(candidate)) {
            return Optional.empty();
        }
        return findRelativeArea(candidate, context)
                .or(() -> findLeadingArea(candidate, context))
                .or(() -> findReferredArea(candidate, context))
                .or(() -> context.catalogue().isPart(candidate.metric())
                        ? findAreaOfTotal(candidate, context)
                        : findAreaOfStateList(candidate, context));
    }

    private static Optional<String> findRelativeArea(FigureCandidate candidate, AreaContext context) {
        boolean relative = candidate.index() > 0
                && context.candidates().get(candidate.index() - 1).isMatched()
                && RELATIVE.matcher(candidate.precedingText()).find();
        return relative
                ? Optional.of(context.resolvedAreas().getOrDefault(candidate.index() - 1, OPEN))
                : Optional.empty();
    }

    private static Optional<String> findLeadingArea(FigureCandidate candidate, AreaContext context) {
        List<AreaMention> leading = context.segments().leadingMentions();
        return leading.isEmpty() || context.segments().isWhole(candidate.index())
                ? Optional.empty()
                : Optional.of(leading.get(leading.size() - 1).resolveCode(context.sheetArea()));
    }

    /** "Of these 11 cases" refers to cases that were counted before, "10 of these" to the last count. */
    private static Optional<String> findReferredArea(FigureCandidate candidate, AreaContext context) {
        String after = candidate.passage().folded().substring(candidate.number().end());
        boolean ofCases = SUBJECT.matcher(candidate.precedingText()).find()
                || OF_CASES.matcher(candidate.precedingText()).find()
                || OF_THESE.matcher(after).find();
        if (ofCases && !context.catalogue().isPart(candidate.metric())) {
            return Optional.ofNullable(context.resolvedAreas().get(candidate.index() - 1))
                    .or(context::areaOfLastFigure);
        }
        return REFERRING.matcher(candidate.precedingText()).find() ? context.statedArea() : Optional.empty();
    }

    private static Optional<String> findAreaOfTotal(FigureCandidate candidate, AreaContext context) {
        List<FigureCandidate> family = findFamily(candidate, context);
        return family.stream()
                .filter(other -> other.index() < candidate.index())
                .reduce((first, last) -> last)
                .map(last -> context.resolvedAreas().get(last.index()))
                .or(() -> isAmongStateParts(candidate, family, context)
                        ? Optional.of(context.sheetArea())
                        : context.areaOfLastTotal());
    }

    /** The total and its parts, as far as the passage gives them. */
    private static List<FigureCandidate> findFamily(FigureCandidate candidate, AreaContext context) {
        CatalogueIndex catalogue = context.catalogue();
        String total = catalogue.resolveTotal(candidate.metric());
        return context.candidates().stream()
                .filter(other -> other.isMatched()
                        && catalogue.resolveTotal(other.metric()).equals(total))
                .toList();
    }

    private static boolean isAmongStateParts(
            FigureCandidate candidate, List<FigureCandidate> family, AreaContext context) {
        return family.stream().anyMatch(context.sheet()::isStateOnlyPart) || isInStateList(candidate, context);
    }

    /** A total in a list of the state's figures is the state's too. */
    private static Optional<String> findAreaOfStateList(FigureCandidate candidate, AreaContext context) {
        boolean total = !context.catalogue()
                .findCompleteParts(candidate.metric(), context.sheetArea())
                .isEmpty();
        return total && isInStateList(candidate, context) ? Optional.of(context.sheetArea()) : Optional.empty();
    }

    /** Only labels count: the sentences of a list may speak of other areas. */
    private static boolean isInStateList(FigureCandidate candidate, AreaContext context) {
        return candidate.isFragment() && context.inStateList();
    }
}
