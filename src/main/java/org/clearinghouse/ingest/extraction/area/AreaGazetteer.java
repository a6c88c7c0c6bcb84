package org.clearinghouse.ingest.extraction.area;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.model.AreaKind;

/**
 * Finds the areas that a text names. Longer names are tried first, because "West Virginia", "Arkansas" and "Washington,
 * D.C." contain the names of other states.
 */
public final class AreaGazetteer {
    /** The code of names that contain a state's name but mean no area. */
    private static final String NO_AREA = "-";

    /** Lines of a code and a name. */
    private static final List<String> OTHER_NAMES = WordLists.load("other names of areas");
    /** Words after a state's name that make it the name of a place or an agency in the state. */
    private static final List<String> PART_SUFFIXES = WordLists.load("behind parts of states");

    /** Words before a state's name that make it a part of the state. */
    private static final List<String> PART_PREFIXES = WordLists.load("before parts of states");

    private static final List<String> NATION = WordLists.load("nation");
    private static final List<String> NOT_THE_NATION = WordLists.load("not the nation");
    private static final List<String> THE_STATE = WordLists.load("the state");

    /** Words of a head that name an area only in the head of a column or section. */
    private static final String AS_HEAD =
            "(?: totals?| figures?| data| numbers?| counts?| level| impact| statistics)?((?: in)?"
                    + " \\(?(?:19|20)\\d\\d\\)?)?$";

    private static final Pattern NATION_AS_HEAD =
            Pattern.compile("(?i)^(?:ncmec )?(?:national|nation|us|u\\.s\\.|usa|country)" + AS_HEAD);
    private static final Pattern STATE_AS_HEAD = Pattern.compile("(?i)^(?:state|territory|district)" + AS_HEAD);

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> territories = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    /** The names by their first word, longer ones first. */
    private final Map<String, List<String>> namesByWord = new HashMap<>();

    public AreaGazetteer(Catalogue catalogue) {
        catalogue.areas().forEach(this::add);
        WordLists.load("foreign places").forEach(name -> codes.put(name, AreaMention.ELSEWHERE));
        OTHER_NAMES.stream().map(line -> line.split(" ", 2)).forEach(parts -> codes.put(parts[1], parts[0]));
        NATION.forEach(name -> codes.put(name, AreaMention.NATION));
        NOT_THE_NATION.forEach(name -> codes.put(name, NO_AREA));
        THE_STATE.forEach(name -> codes.put(name, AreaMention.THE_STATE));
        codes.keySet().forEach(name -> namesByWord
                .computeIfAbsent(name.substring(0, findWordEnd(name, 0)), word -> new ArrayList<>())
                .add(name));
        namesByWord
                .values()
                .forEach(same -> same.sort(Comparator.comparing(String::length).reversed()));
    }

    /** Rewrites the head of a column or section so that it names its area as sentences do: "nationwide", "Maine". */
    public String normalizeHead(String head) {
        if (names.containsKey(head)) {
            return head.equals(AreaMention.NATION) ? "nationwide" : names.get(head);
        }
        return STATE_AS_HEAD
                .matcher(NATION_AS_HEAD.matcher(head).replaceFirst("nationwide$1"))
                .replaceFirst("statewide$1");
    }

    /** Whether a label is the name of the nation or a territory; of a state, such as Georgia, a country may have the name. */
    public boolean isNationOrTerritory(String label) {
        String code = codes.get(TextNormalizer.fold(label));
        return AreaMention.NATION.equals(code) || territories.contains(code);
    }

    private void add(AreaEntry area) {
        if (area.kind() == AreaKind.TERRITORY) {
            territories.add(area.code());
        }
        names.put(area.code(), area.name());
        codes.put(TextNormalizer.fold(area.name()), area.code());
        if (area.kind() != AreaKind.NATION) {
            String name = TextNormalizer.fold(area.name());
            PART_SUFFIXES.forEach(words -> codes.put(name + words, AreaMention.ELSEWHERE));
            PART_PREFIXES.forEach(words -> codes.put(words + " " + name, AreaMention.ELSEWHERE));
            List.of(" avenue", " street", "-based").forEach(words -> codes.put(name + words, NO_AREA));
        }
    }

    /** The areas named in a folded text, in its order. */
    public List<AreaMention> findMentions(String folded) {
        List<AreaMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = findWordEnd(folded, at);
            boolean whole = at == 0 || folded.charAt(at - 1) != '-';
            String name = whole && end > at ? findName(folded, at, end) : null;
            if (name != null && !codes.get(name).equals(NO_AREA)) {
                mentions.add(new AreaMention(at, at + name.length(), findCode(name, mentions)));
            }
            at = name == null ? Math.max(end, at + 1) : at + name.length() + 1;
        }
        return mentions;
    }

    /** "The state" is the only one named before in the text. */
    private String findCode(String name, List<AreaMention> before) {
        String code = codes.get(name);
        if (!code.equals(AreaMention.THE_STATE)) {
            return code;
        }
        List<String> states = before.stream()
                .filter(AreaMention::isNamedState)
                .map(AreaMention::code)
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : code;
    }

    /** The longest name that begins with a word of the text, or null. */
    private String findName(String text, int start, int wordEnd) {
        return namesByWord.getOrDefault(text.substring(start, wordEnd), List.of()).stream()
                .filter(name -> text.startsWith(name, start))
                .filter(name -> start + name.length() == text.length() || !isWord(text.charAt(start + name.length())))
                .findFirst()
                .orElse(null);
    }

    private static int findWordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a character is part of a word, as regular expressions define it. */
    private static boolean isWord(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }

    /** The states named in a folded text, each once, in its order. */
    public List<String> findStates(String folded) {
        return findMentions(folded).stream()
                .filter(AreaMention::isNamedState)
                .map(AreaMention::code)
                .distinct()
                .toList();
    }
}
