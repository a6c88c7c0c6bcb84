package org.clearinghouse.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was probably meant by a misspelt one. */
final class NearestName {
    private static final int LONGEST_LOOKED_AT = 60;

    private record Candidate(String name, int distance) {}

    private NearestName() {}

    /** Empty where none is near: more than two letters in five would have to change. */
    static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > LONGEST_LOOKED_AT) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(name.length() * 2 / 5 + 1);
        return known.stream()
                .map(each -> new Candidate(each, distance.apply(folded(name), folded(each))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
