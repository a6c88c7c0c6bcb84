package org.clearinghouse.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name nearest to a misspelt one, by edit distance. */
public final class NearestName {
    private static final int MAX_NAME_LENGTH = 60;

    private record Candidate(String name, int distance) {}

    private NearestName() {}

    /** Empty if more than about two letters in five differ from every known name. The letter case is ignored. */
    public static Optional<String> find(String name, Collection<String> known) {
        if (name.length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(name.length() * 2 / 5 + 1);
        return known.stream()
                .map(each -> new Candidate(each, distance.apply(fold(name), fold(each))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
