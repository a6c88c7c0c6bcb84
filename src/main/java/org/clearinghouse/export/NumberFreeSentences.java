package org.clearinghouse.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Selects the sentences of a note that contain no number. Sheets need them because a reader, and the importer, take
 * every number in a sheet for a figure.
 */
final class NumberFreeSentences {
    private static final Pattern NUMBER =
            Pattern.compile("\\d|(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})");

    private NumberFreeSentences() {}

    /** Cuts examples with numbers off the ends of sentences, then leaves out sentences that still contain a number. */
    static List<String> extract(String note) {
        return Stream.of(SENTENCE_END.split(note))
                .map(NumberFreeSentences::stripExample)
                .filter(sentence -> !NUMBER.matcher(sentence).find())
                .toList();
    }

    /** An example follows a colon: "It is another count: for 2023 the one is 12, the other 13." */
    private static String stripExample(String sentence) {
        int colon = sentence.lastIndexOf(": ");
        boolean example = colon > 0 && NUMBER.matcher(sentence.substring(colon)).find();
        return example ? sentence.substring(0, colon) + "." : sentence;
    }
}
