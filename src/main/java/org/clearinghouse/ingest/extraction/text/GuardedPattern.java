package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A pattern for prose and the words of which every match has one. Most texts have none of the words, and are not searched
 * for the pattern, which takes much longer.
 */
public record GuardedPattern(Pattern pattern, List<String> words) {
    public static GuardedPattern compile(String pattern, String... words) {
        return new GuardedPattern(Pattern.compile(pattern), List.of(words));
    }

    public boolean find(String text) {
        return mayMatch(text) && pattern.matcher(text).find();
    }

    /** Whether a text has one of the words, so that it may match. */
    public boolean mayMatch(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
