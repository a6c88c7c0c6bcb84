package org.clearinghouse.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Remarks for sheets, in which every number is a figure: what has numbers of its own is shortened or left out. */
final class WithoutNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("\\d|(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})");

    private WithoutNumbers() {}

    /** The sentences that can stand in a sheet. */
    static List<String> extractNumberFreeSentences(String remark) {
        return Stream.of(SENTENCE_END.split(remark))
                .map(WithoutNumbers::stripExample)
                .filter(sentence -> !NUMBER.matcher(sentence).find())
                .toList();
    }

    /** A remark may end in an example: "It is another count: for 2023 the one is 12, the other 13." */
    private static String stripExample(String sentence) {
        int colon = sentence.lastIndexOf(": ");
        boolean example = colon > 0 && NUMBER.matcher(sentence.substring(colon)).find();
        return example ? sentence.substring(0, colon) + "." : sentence;
    }
}
