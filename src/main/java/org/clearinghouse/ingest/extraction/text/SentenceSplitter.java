package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Splits a paragraph into sentences. Full stops in abbreviations, numbers and addresses do not end a sentence. */
public final class SentenceSplitter {
    /** Longer sentences are cut, because a very long one would make the reader slow. */
    private static final int MAX_LENGTH = 2_000;

    private static final Pattern END = Pattern.compile("[.!?][\"')\\]]*\\s+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\"'/])(?:u\\.s|d\\.c|st|dr|mr|mrs|ms|no|inc|vs|e\\.g|i\\.e|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\\.$");
    /** Words that begin a sentence after an abbreviation, rather than continue a name. */
    private static final Pattern SENTENCE_START = Pattern.compile(
            "^(?:in|during|the|of these|of those|ncmec|ncmec's|since|as of|team|based|this|these|it|our|nationwide|nationally|law)\\b");

    private static final Pattern NAME_OR_NUMBER = Pattern.compile("^[\"'(\\[]*(?:[\\p{Lu}\\d])");

    private SentenceSplitter() {}

    public static List<LineMappedText> split(LineMappedText paragraph) {
        List<LineMappedText> sentences = new ArrayList<>();
        String text = paragraph.text();
        String folded = TextNormalizer.fold(text);
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (isEnd(text, folded, end)) {
                addAll(sentences, paragraph, start, end.end());
                start = end.end();
            }
        }
        addAll(sentences, paragraph, start, text.length());
        return sentences;
    }

    private static boolean isEnd(String text, String folded, Matcher end) {
        String before = folded.substring(Math.max(0, end.start() - 12), end.start() + 1);
        String after = text.substring(end.end(), Math.min(text.length(), end.end() + 24));
        boolean startsSentence = NAME_OR_NUMBER.matcher(after).find();
        boolean abbreviated = ABBREVIATION.matcher(before).find();
        return startsSentence
                && (!abbreviated
                        || SENTENCE_START.matcher(TextNormalizer.fold(after)).find());
    }

    private static void addAll(List<LineMappedText> sentences, LineMappedText paragraph, int start, int end) {
        for (int from = start; from < end; from += MAX_LENGTH) {
            LineMappedText part = paragraph.extractPart(from, Math.min(end, from + MAX_LENGTH));
            if (!part.text().isEmpty()) {
                sentences.add(part);
            }
        }
    }
}
