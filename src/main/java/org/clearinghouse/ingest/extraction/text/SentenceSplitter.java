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
            "(?:^|[\\s\\d(\"'/])(?:u\\.s|u\\.s\\.c|d\\.c|st|dr|mr|mrs|ms|no|inc|vs|e\\.g|i\\.e|approx|cca|ca|est|max|min|avg|incl|excl|resp|cf|nr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\\.$");
    /** Words that begin a sentence after an abbreviation, rather than continue a name. */
    private static final Pattern SENTENCE_START = Pattern.compile(
            "^(?:in|during|the|of these|of those|ncmec|ncmec's|since|as of|team|based|this|these|it|our|nationwide|nationally|law)\\b");

    /** The ends of "41. 571" and " . 69", which a space may divide. A year ends a sentence; a damaged word may not. */
    private static final Pattern NUMBER_END = Pattern.compile(
            "(?:^|[^\\d.,]|(?:^|\\s)\\.|\uFFFD[\\d.,]*)(?:\\d{1,3}|\\d{5,}|[03-9]\\d{3}|[\\d,]*,\\d{3})[ .]*[.!?]$|\\s\\.$|\uFFFD\\S*[.!?]$");

    private static final Pattern NUMBER_START = Pattern.compile("^\\p{Nd}");
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
        boolean dividesNumber =
                NUMBER_END.matcher(before).find() && NUMBER_START.matcher(after).find();
        boolean abbreviated = ABBREVIATION.matcher(before).find();
        return startsSentence
                && !dividesNumber
                && (!abbreviated
                        || SENTENCE_START.matcher(TextNormalizer.fold(after)).find());
    }

    private static void addAll(List<LineMappedText> sentences, LineMappedText paragraph, int start, int end) {
        int from = start;
        while (from < end) {
            int to = end - from > MAX_LENGTH ? findCut(paragraph.text(), from) : end;
            LineMappedText part = paragraph.extractPart(from, to);
            if (!part.text().isEmpty()) {
                sentences.add(part);
            }
            from = to;
        }
    }

    /** The last position between two words, so that no number is cut; the maximum length where there is none. */
    private static int findCut(String text, int from) {
        for (int cut = from + MAX_LENGTH; cut > from + 1; cut--) {
            if (Character.isLetter(text.charAt(cut - 2))
                    && text.charAt(cut - 1) == ' '
                    && Character.isLetter(text.charAt(cut))) {
                return cut;
            }
        }
        return from + MAX_LENGTH;
    }
}
