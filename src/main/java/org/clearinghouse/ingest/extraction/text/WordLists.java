package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.io.ClasspathResource;

/**
 * The lists of words and expressions that the rules of the reader know, in the files of {@code reading}; the head of
 * {@code reading/words.txt} describes the format.
 */
public final class WordLists {
    private static final String HEAD = "== ";
    private static final String GUARD = "with: ";
    private static final Map<String, List<String>> LISTS = loadFile("words.txt", Map.of());

    private WordLists() {}

    /** Returns the lines of a list of {@code words.txt}, which must exist. */
    public static List<String> load(String name) {
        List<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException(
                    "reading/words.txt has no list \"" + name + "\"; it has " + String.join(", ", LISTS.keySet()));
        }
        return words;
    }

    /**
     * Returns the lists of a file by their heads, in its order.
     *
     * @param definitions further names that the file may use in braces, with their expressions
     */
    public static Map<String, List<String>> loadFile(String file, Map<String, String> definitions) {
        return parse(ClasspathResource.readText("/reading/" + file), definitions);
    }

    /** Returns one expression that matches what any line of a list does. */
    public static String joinExpressions(String name) {
        return "(?:" + String.join("|", load(name)) + ")";
    }

    /** Returns one pattern of all lines of a list. */
    public static Pattern compilePattern(String name) {
        return Pattern.compile(joinExpressions(name));
    }

    /** Returns the expressions of a list of {@code words.txt}. */
    public static GuardedPattern compile(String name) {
        return compile(load(name));
    }

    /** Returns the expressions of a list, whose first line may name the words of which every match has one. */
    public static GuardedPattern compile(List<String> list) {
        boolean guarded = list.get(0).startsWith(GUARD);
        String[] words = guarded ? list.get(0).substring(GUARD.length()).split(", ") : new String[] {""};
        return GuardedPattern.compile(String.join("|", list.subList(guarded ? 1 : 0, list.size())), words);
    }

    static Map<String, List<String>> parse(String text, Map<String, String> definitions) {
        Definitions names = new Definitions(definitions);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> list = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#") || names.define(line)) {
                continue;
            }
            String expanded = names.expand(line);
            if (expanded.startsWith(HEAD)) {
                list = lists.computeIfAbsent(expanded.substring(HEAD.length()), head -> new ArrayList<>());
            } else {
                list.add(expanded);
            }
        }
        lists.replaceAll((name, words) -> List.copyOf(words));
        return lists;
    }
}
