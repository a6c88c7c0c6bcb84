package org.clearinghouse.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.NearestName;

/** Finds items by their codes, in any letter case; suggests the nearest code for an unknown one. */
public final class CodeLookup<T> {
    private static final int MAX_ECHO_LENGTH = 60;

    private final String noun;
    private final Map<String, T> byCode = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    /**
     * @param noun what the items are, for messages, such as "metric"
     * @param codesOf all codes of an item, the one to suggest first
     */
    public CodeLookup(String noun, Collection<? extends T> items, Function<T, List<String>> codesOf) {
        this.noun = noun;
        for (T item : items) {
            List<String> all = codesOf.apply(item);
            codes.addAll(all);
            all.forEach(code -> byCode.put(normalize(code), item));
        }
    }

    public Optional<T> find(String code) {
        T exact = byCode.get(code);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byCode.get(normalize(code)));
    }

    /** @throws InvalidInputException that names the nearest code, if there is no such item */
    public T require(String code) {
        return find(code).orElseThrow(() -> createUnknownCodeException(code));
    }

    private InvalidInputException createUnknownCodeException(String code) {
        String echo = code.codePointCount(0, code.length()) > MAX_ECHO_LENGTH
                ? code.substring(0, code.offsetByCodePoints(0, MAX_ECHO_LENGTH)) + "…"
                : code;
        return new InvalidInputException("There is no %s \"%s\". %s".formatted(noun, echo, formatSuggestion(echo)));
    }

    private String formatSuggestion(String code) {
        return NearestName.findWithin(NearestName.UNLIMITED_DISTANCE, code, codes)
                .map("Did you mean \"%s\"?"::formatted)
                .orElse("None is known yet.");
    }

    private static String normalize(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
