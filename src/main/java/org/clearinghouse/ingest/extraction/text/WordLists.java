package org.clearinghouse.ingest.extraction.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.io.ClasspathResource;

/** The lists of words that the rules of the reader know; the head of {@code reading/words.txt} describes the format. */
public final class WordLists {
    private static final String HEAD = "== ";
    private static final Map<String, List<String>> LISTS = parse(ClasspathResource.readText("/reading/words.txt"));

    private WordLists() {}

    /** Returns the lines of a list, which must exist. */
    public static List<String> load(String name) {
        List<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException(
                    "reading/words.txt has no list \"" + name + "\"; it has " + String.join(", ", LISTS.keySet()));
        }
        return words;
    }

    /** Returns one expression that matches what any line of a list does. */
    public static String joinExpressions(String name) {
        return "(?:" + String.join("|", load(name)) + ")";
    }

    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> list = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith(HEAD)) {
                list = new ArrayList<>();
                lists.put(line.substring(HEAD.length()), list);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.add(line);
            }
        }
        lists.replaceAll((name, words) -> List.copyOf(words));
        return lists;
    }
}
