package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/** Whose the numbers of a passage are by what was said before: how it begins, the same number, the total of a part. */
final class AntecedentAreaRule {
    private static final Pattern REFERRING = Pattern.compile("\\b(?:these|those|such|the|its|of) ?$");

    private final List<FigureCandidate> sightings;
    private final NumberSegments segments;
    private final AreaResolver resolver;
    private final CatalogueIndex metrics;
    private final Map<Integer, String> found;

    /** @param found what is known of the passage by now; it grows */
    AntecedentAreaRule(PassageCandidates numbers, AreaResolver resolver, Map<Integer, String> found) {
        this.sightings = numbers.candidates();
        this.segments = numbers.segments();
        this.resolver = resolver;
        this.metrics = resolver.metrics();
        this.found = found;
    }

    Optional<String> resolveArea(FigureCandidate sighting) {
        return findLeadingArea(sighting)
                .or(() -> findReferredArea(sighting))
                .or(() ->
                        metrics.isPart(sighting.metric()) ? findAreaOfTotal(sighting) : findAreaOfStateList(sighting));
    }

    private Optional<String> findLeadingArea(FigureCandidate sighting) {
        List<AreaMention> leading = segments.leadingMentions();
        return leading.isEmpty() || segments.isWhole(sighting.index())
                ? Optional.empty()
                : Optional.of(leading.get(leading.size() - 1).resolveCode(resolver.sheetArea()));
    }

    /** "of these 11 cases" speaks of cases that were counted before. */
    private Optional<String> findReferredArea(FigureCandidate sighting) {
        return REFERRING.matcher(sighting.precedingText()).find()
                ? resolver.findStatedArea(sighting)
                : Optional.empty();
    }

    private Optional<String> findAreaOfTotal(FigureCandidate sighting) {
        String total = metrics.resolveTotal(sighting.metric());
        List<FigureCandidate> family = sightings.stream()
                .filter(other -> other.isMatched()
                        && metrics.resolveTotal(other.metric()).equals(total))
                .toList();
        Optional<String> before = family.stream()
                .filter(other -> other.index() < sighting.index())
                .map(other -> found.get(other.index()))
                .collect(Collectors.reducing(Optional.empty(), Optional::ofNullable, (first, last) -> last));
        boolean states = family.stream().anyMatch(resolver::isStateOnlyPart) || isFragmentInStateList(sighting);
        return before.or(() -> states ? Optional.of(resolver.sheetArea()) : resolver.findAreaOfLastTotal(sighting));
    }

    /** A total stands among its parts. */
    private Optional<String> findAreaOfStateList(FigureCandidate sighting) {
        boolean total = !metrics.findCompleteParts(sighting.metric(), resolver.sheetArea())
                .isEmpty();
        return total && isFragmentInStateList(sighting) ? Optional.of(resolver.sheetArea()) : Optional.empty();
    }

    /** The sentences of a list may speak of others than its labels do. */
    private boolean isFragmentInStateList(FigureCandidate sighting) {
        return sighting.isFragment() && resolver.isInStateList(sighting);
    }
}
