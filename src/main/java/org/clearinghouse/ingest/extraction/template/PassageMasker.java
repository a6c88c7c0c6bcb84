package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * Masks the numbers and areas of a passage, once for each number: {@code #} replaces the number, {@code ~} every other
 * number, {@code @} an area. Caches the patterns that were searched, because many templates share them.
 */
final class PassageMasker {
    private static final Pattern FINAL = Pattern.compile("^ ?[)%]? ?(?:$|[,;.)]|\\([^()]*\\)(?:$|[,;.])| and\\b)");
    /** "25,012 (91%) were" */
    private static final Pattern ASIDE = Pattern.compile("^ \\(~\\) ");

    private static final Pattern FINAL_WITH_PLACE =
            Pattern.compile("^(?: (?:in|for|from|during) (?:@|\\d{4})| nationwide)*[)]?(?:$|[,;.]| (?:to|from) ~| \\((?:data )?source:)");
    private static final Pattern LINKED = WordLists.compilePattern("between a label and its number");
    /** The number is "exceeded 27,800". */
    private static final Pattern EXCEEDING = Pattern.compile("^(?:exceed|surpass|topp)ed\\b");

    private static final Pattern END_OF_LABEL = Pattern.compile("[\\s:=,(-]+$");

    /** "Most of these (310) were missing from …" */
    private static final Pattern BRACKETED = Pattern.compile("^\\) (?:were|was|are|is|involved|had|of|came|from|resolved|related)\\b");

    /** "29.4 million: the number of reports". */
    private static final Pattern NUMBER_OF = Pattern.compile("^(?::| -)? (?:the )?(?:total )?(?:number|count) of (?:the )?|^: ");

    private static final Pattern LEADING = WordLists.compilePattern("before the thing counted");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.]*");

    private final Passage passage;
    private final List<NumberMention> numbers;
    private final List<AreaMention> mentions;
    private final String sentence;
    private final String contextText;
    private final String headText;
    private final Map<Pattern, Boolean> foundInSentence = new HashMap<>();
    private final Map<Pattern, Boolean> foundInContext = new HashMap<>();
    private final Map<Pattern, Boolean> foundInHead = new HashMap<>();

    /** The passage as templates see it, masked for one of its numbers. */
    final class MaskedPassage {
        private final List<String> forms;
        private final boolean share;

        private MaskedPassage(List<String> forms, boolean share) {
            this.forms = List.copyOf(forms);
            this.share = share;
        }

        /** The masked text; a second form has the number before what it counts, where the text has it behind. */
        List<String> forms() {
            return forms;
        }

        /** All that decides which templates match; equal for passages that differ by their numbers only. */
        Object words() {
            return List.of(forms, share, sentence, contextText);
        }

        boolean isShare() {
            return share;
        }

        boolean containsInSentence(Pattern pattern) {
            return foundInSentence.computeIfAbsent(
                    pattern, one -> one.matcher(sentence).find());
        }

        /** Whether the words around have the pattern; of a cell without the row above, which is another count. */
        boolean containsAround(Pattern pattern) {
            return passage.isCell()
                    ? foundInHead.computeIfAbsent(
                            pattern, one -> one.matcher(headText).find())
                    : containsInContext(pattern);
        }

        boolean containsInContext(Pattern pattern) {
            return foundInContext.computeIfAbsent(
                    pattern, one -> one.matcher(contextText).find());
        }
    }

    PassageMasker(Passage passage, List<NumberMention> numbers, List<AreaMention> mentions) {
        this.passage = passage;
        this.numbers = numbers;
        this.mentions =
                mentions.stream().filter(mention -> !overlapsNumber(mention)).toList();
        this.sentence = hideDigits(passage.folded());
        this.contextText = hideDigits(passage.context().text());
        this.headText = hideDigits(passage.context().head());
    }

    /** Whether a number begins or ends within an area, as the unreadable one of "New York City'1,571" does. */
    private boolean overlapsNumber(AreaMention mention) {
        return numbers.stream().anyMatch(number -> number.start() < mention.end() && mention.start() < number.end());
    }

    MaskedPassage maskPassage(NumberMention number) {
        String marked = markNumbers(number);
        int at = marked.indexOf('#');
        String before = marked.substring(0, at);
        String after = marked.substring(at + 1);
        List<String> forms = new ArrayList<>(List.of(marked));
        boolean linked = LINKED.matcher(before).find()
                || EXCEEDING.matcher(number.printed()).find();
        if (linked && FINAL_WITH_PLACE.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;"));
        }
        if (linked && FINAL.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;:"));
        } else if (FINAL.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;:,"));
        }
        if (at == 0 && NUMBER_OF.matcher(after).find()) {
            forms.add("# " + NUMBER_OF.matcher(after).replaceFirst(""));
        }
        if (ASIDE.matcher(after).find()) {
            forms.add(before + "#" + ASIDE.matcher(after).replaceFirst(" "));
        }
        if (before.endsWith("(") && (BRACKETED.matcher(after).find() || number.share() && after.startsWith(") "))) {
            forms.add(before.substring(0, at - 1) + "#" + after.substring(1));
        }
        return new MaskedPassage(forms, number.share());
    }

    /** Moves the label, which says what is counted, behind the number: "# other missing children cases". */
    private static String moveLabelBehindNumber(String before, String borders) {
        String label = END_OF_LABEL.matcher(before).replaceFirst("");
        Matcher linked = LINKED.matcher(label);
        String named = linked.find() ? label.substring(0, linked.start()) : label;
        int start = 0;
        for (int i = 0; i < borders.length(); i++) {
            start = Math.max(start, named.lastIndexOf(borders.charAt(i)) + 1);
        }
        String counted = named.substring(start);
        return "# " + LEADING.matcher(counted).replaceFirst("").strip();
    }

    /** Conditions that are not about the number see no digits. */
    private static String hideDigits(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }

    private String markNumbers(NumberMention number) {
        String text = passage.folded();
        StringBuilder marked = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int position = at;
            int end = appendMark(position, number, marked);
            if (end == position) {
                marked.append(text.charAt(at));
                end++;
            }
            at = end;
        }
        return marked.toString();
    }

    /** Appends the mark of the number or area that begins at a position; returns its end, or the position if none. */
    private int appendMark(int position, NumberMention number, StringBuilder marked) {
        for (NumberMention other : numbers) {
            if (other.start() == position) {
                marked.append(other.equals(number) ? '#' : '~');
                return other.end();
            }
        }
        for (AreaMention mention : mentions) {
            if (mention.start() == position) {
                marked.append('@');
                return mention.end();
            }
        }
        return position;
    }
}
