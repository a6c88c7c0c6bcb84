package org.clearinghouse.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits texts into the words that a search compares: lower case, without accents, plural endings and filler words. */
final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLERS = Set.copyOf(Arrays.asList(
            ("a about all and are at by did do does for from given has have how in is it its many me much number of on"
                            + " or s show tell that the there this to was were what where which who with")
                    .split(" ")));

    private SearchWords() {}

    /** The distinct words in order. A text of filler words only keeps them, because "in" is also a state's code. */
    static List<String> split(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words =
                SEPARATORS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
        List<String> content =
                words.stream().filter(word -> !FILLERS.contains(word)).toList();
        return (content.isEmpty() ? words : content)
                .stream().map(SearchWords::removePlural).distinct().toList();
    }

    private static String removePlural(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
