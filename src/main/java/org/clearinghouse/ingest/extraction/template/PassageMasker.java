package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;

/** Makes the slots of a passage: its text as templates see it, once for every number. */
final class PassageMasker {
    private static final Pattern FINAL = Pattern.compile("^ ?[)%]? ?(?:$|[,;.)(]| and\\b)");
    private static final Pattern FINAL_WITH_PLACE =
            Pattern.compile("^(?: (?:in|for|from|during) (?:@|\\d{4})| nationwide)*[)]?(?:$|[,;.])");
    private static final Pattern LINKED = Pattern.compile(
            "(?:\\b(?:was|were|is|totall?ed|totals|reached|numbered|equall?ed|stood at|came to|amounted to|total"
                    + " of)|[:=(]| -) ?$");

    private static final Pattern END_OF_LABEL = Pattern.compile("[\\s:=,(-]+$");

    /** "Most of these (310) were missing from …" */
    private static final Pattern BRACKETED = Pattern.compile("^\\) (?:were|was|are|is|involved|had|of|came)\\b");

    /** What may stand before the thing counted: "in 2023, the number of". */
    private static final Pattern LEADING =
            Pattern.compile("^[\\s(),.;:]*(?:and )?(?:(?:in|during|for) \\d{4},? )?(?:in @,? )?"
                    + "(?:the )?(?:(?:total )?(?:number|count) of )?(?:the )?");

    private final Passage passage;
    private final List<NumberMention> numbers;
    private final List<AreaMention> mentions;
    private final Slot.ConditionMatcher matcher;

    PassageMasker(Passage passage, List<NumberMention> numbers, List<AreaMention> mentions) {
        this.passage = passage;
        this.numbers = numbers;
        this.mentions = mentions;
        this.matcher = new Slot.ConditionMatcher(passage);
    }

    Slot maskPassage(NumberMention number) {
        String marked = markNumbers(number);
        int at = marked.indexOf('#');
        String before = marked.substring(0, at);
        String after = marked.substring(at + 1);
        List<String> forms = new ArrayList<>(List.of(marked));
        boolean linked = LINKED.matcher(before).find();
        if (linked && FINAL_WITH_PLACE.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;"));
        }
        if (linked && FINAL.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;:"));
        } else if (FINAL.matcher(after).find()) {
            forms.add(moveLabelBehindNumber(before, "~;:,"));
        }
        if (before.endsWith("(") && BRACKETED.matcher(after).find()) {
            forms.add(before.substring(0, at - 1) + "#" + after.substring(1));
        }
        return new Slot(forms, number.share(), matcher);
    }

    /** What stands before the number and says what it counts, put behind it: "# other missing children cases". */
    private static String moveLabelBehindNumber(String before, String borders) {
        String label = END_OF_LABEL.matcher(before).replaceFirst("");
        int start = 0;
        for (int i = 0; i < borders.length(); i++) {
            start = Math.max(start, label.lastIndexOf(borders.charAt(i)) + 1);
        }
        Matcher linked = LINKED.matcher(label);
        String counted = linked.find()
                ? label.substring(Math.min(start, linked.start()), linked.start())
                : label.substring(start);
        return "# " + LEADING.matcher(counted).replaceFirst("").strip();
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

    /** Writes the mark for what begins at a position; returns where that ends, or the position where nothing does. */
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
