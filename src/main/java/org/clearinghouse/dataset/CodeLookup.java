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

/** Finds items by their codes, in any letter case; says what is near or known for an unknown one. */
public final class CodeLookup<T> {
    private static final int MAX_ECHO_LENGTH = 60;
    private static final int MAX_LISTED_NAMES = 20;

    private final String noun;
    private final Map<String, T> byCode = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param noun what the items are, for messages, such as "metric"
     * @param codesOf all codes of an item, the one to suggest first
     */
    public CodeLookup(String noun, Collection<? extends T> items, Function<T, List<String>> codesOf) {
        this.noun = noun;
        for (T item : items) {
            List<String> all = codesOf.apply(item);
            codes.addAll(all);
            names.add(all.get(0));
            all.forEach(code -> byCode.put(normalize(code), item));
        }
    }

    public Optional<T> find(String code) {
        T exact = byCode.get(code);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byCode.get(normalize(code)));
    }

    /** @throws InvalidInputException that names the nearest code or the known ones, if there is no such item */
    public T require(String code) {
        return find(code).orElseThrow(() -> createUnknownCodeException(code));
    }

    private InvalidInputException createUnknownCodeException(String code) {
        String echo = code.codePointCount(0, code.length()) > MAX_ECHO_LENGTH
                ? code.substring(0, code.offsetByCodePoints(0, MAX_ECHO_LENGTH)) + "…"
                : code;
        return new InvalidInputException("There is no %s \"%s\". %s".formatted(noun, echo, describeRight(echo)));
    }

    private String describeRight(String code) {
        return NearestName.find(code, codes)
                .map("Did you mean \"%s\"?"::formatted)
                .orElseGet(this::describeKnown);
    }

    private String describeKnown() {
        if (names.isEmpty()) {
            return "None is known yet.";
        }
        return names.size() <= MAX_LISTED_NAMES
                ? "Known: " + String.join(", ", names) + "."
                : "There are " + names.size() + ", such as \"" + names.get(0) + "\".";
    }

    private static String normalize(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
