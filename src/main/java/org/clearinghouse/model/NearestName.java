package org.clearinghouse.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a misspelt one probably means, by edit distance in any letter case. */
public final class NearestName {
    /** Accepts a name at any distance. */
    public static final int UNLIMITED_DISTANCE = Integer.MAX_VALUE;

    private static final int MAX_NAME_LENGTH = 60;

    private record Candidate(String name, int distance) {}

    private NearestName() {}

    /** The nearest name, by alphabet among equals; empty if more than two letters in five would have to change. */
    public static Optional<String> find(String name, Collection<String> known) {
        if (name.length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        List<String> sorted = known.stream().sorted().toList();
        return findWithin(name.length() * 2 / 5 + 1, name, sorted);
    }

    /**
     * The nearest name, the first of the list among equals; empty if none is near enough.
     *
     * @param maxDistance how many letters may be added, removed or replaced
     */
    public static Optional<String> findWithin(int maxDistance, String name, List<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(maxDistance);
        String folded = fold(name);
        return known.stream()
                .map(each -> new Candidate(each, distance.apply(folded, fold(each))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
