package org.clearinghouse.ingest.extraction.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Resolves numbers that count what the sentence before counts, in another year or area: "In 2022, the number was 853."
 * Several of them count what as many numbers before count, in their order.
 */
final class ReferenceResolver {
    private final List<FigureCandidate> referents;

    /** @param previous the candidates of the sentence before */
    ReferenceResolver(List<FigureCandidate> previous) {
        this.referents = previous.stream().filter(FigureCandidate::isMatched).toList();
    }

    List<FigureCandidate> resolve(List<FigureCandidate> candidates) {
        List<FigureCandidate> referring =
                candidates.stream().filter(ReferenceResolver::isReferring).toList();
        return candidates.stream()
                .map(candidate ->
                        isReferring(candidate) ? candidate.referTo(findReferent(candidate, referring)) : candidate)
                .toList();
    }

    private static boolean isReferring(FigureCandidate candidate) {
        return Template.PREVIOUS.equals(candidate.metric());
    }

    private FigureCandidate findReferent(FigureCandidate candidate, List<FigureCandidate> referring) {
        boolean one = referents.stream()
                        .collect(Collectors.groupingBy(FigureCandidate::metric))
                        .size()
                == 1;
        boolean inOrder = referents.size() > 1 && referents.size() == referring.size();
        FigureCandidate referent =
                inOrder ? referents.get(referring.indexOf(candidate)) : one ? referents.get(0) : null;
        return referent != null
                        && referent.number().share() == candidate.number().share()
                ? referent
                : null;
    }
}
