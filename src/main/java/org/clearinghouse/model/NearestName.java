package org.clearinghouse.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the known name that a misspelt one probably means, in any letter case. Every "Did you mean" follows this rule: a
 * name is near if at most a third of the misspelt letters were added, removed, replaced or swapped with the next.
 */
public final class NearestName {
    private static final int MAX_NAME_LENGTH = 60;
    private static final int LETTERS_PER_ERROR = 3;

    private record Candidate(String name, int distance) {}

    private NearestName() {}

    /** The nearest known name, the first in their order among equals; empty if none is near. */
    public static Optional<String> find(String name, Collection<String> known) {
        String folded = fold(name);
        if (folded.length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(folded.length() / LETTERS_PER_ERROR);
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
