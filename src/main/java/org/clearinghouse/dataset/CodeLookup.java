package org.clearinghouse.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.clearinghouse.model.InvalidInputException;

/** Finds things by their codes in any letter case, and suggests the nearest code where there is none. */
public final class CodeLookup<T> {
    private static final int LONGEST_ECHO = 60;

    private final String noun;
    private final Map<String, T> byCode = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    /**
     * @param noun what is looked up, for messages: "metric"
     * @param codesOf all codes of a thing, the one to suggest first
     */
    public CodeLookup(String noun, Collection<? extends T> things, Function<T, List<String>> codesOf) {
        this.noun = noun;
        for (T thing : things) {
            List<String> all = codesOf.apply(thing);
            codes.addAll(all);
            all.forEach(code -> byCode.put(normalize(code), thing));
        }
    }

    public Optional<T> find(String code) {
        T exact = byCode.get(code);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byCode.get(normalize(code)));
    }

    /** @throws InvalidInputException that names the nearest code, if there is no such thing */
    public T require(String code) {
        return find(code).orElseThrow(() -> createUnknownCodeException(code));
    }

    private InvalidInputException createUnknownCodeException(String code) {
        String echo = code.codePointCount(0, code.length()) > LONGEST_ECHO
                ? code.substring(0, code.offsetByCodePoints(0, LONGEST_ECHO)) + "…"
                : code;
        return new InvalidInputException(
                "There is no %s \"%s\". %s".formatted(noun, echo, formatSuggestion(normalize(echo))));
    }

    private String formatSuggestion(String code) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return codes.stream()
                .min(Comparator.comparing(known -> distance.apply(code, normalize(known))))
                .map("Did you mean \"%s\"?"::formatted)
                .orElse("None is known yet.");
    }

    private static String normalize(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
