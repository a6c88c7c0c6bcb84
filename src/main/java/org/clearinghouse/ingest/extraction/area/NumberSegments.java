package org.clearinghouse.ingest.extraction.area;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention;

/** Divides a passage into one segment for each number, so that an area belongs to the number of its segment. */
public final class NumberSegments {
    private static final Pattern BREAK = Pattern.compile(
            "[;:,(]| - |\\b(?:and|including|while|whereas|but|plus|among|out of|of which|of whom|as well as)\\b");
    private static final Pattern LEADING_WORDS = Pattern.compile("(?:[,;:(]|"
            + " -|\\b(?:and|while|but|including|whereas|plus))\\s*(?:,\\s*)?(?:in|for|from|across|within)?\\s*(?:the"
            + " |all of )?$");
    private static final Pattern PUNCTUATION = Pattern.compile("^[,:]?\\s*(?:in (?:19|20)\\d\\d,?\\s*)?$");
    private static final String DETERMINERS =
            "(?: (?:the|these|those|all|its|our|a|total|more|nearly|over|[a-z.]+(?: [a-z.]+){0,3}'s))*";
    private static final Pattern OF_THE = Pattern.compile("^ (?:out )?of" + DETERMINERS + " ?$");
    private static final Pattern WHOLE = Pattern.compile("\\b(?:of|among|out of)" + DETERMINERS + " ?$");
    private static final Pattern SUM = Pattern.compile(
            "\\b(?:total|number|count|sum|identification|analysis|review|support) of" + DETERMINERS + " ?$");

    private final String text;
    private final List<NumberMention> numbers;
    private final List<AreaMention> mentions;
    private final List<Integer> borders = new ArrayList<>();

    public NumberSegments(String text, List<NumberMention> numbers, List<AreaMention> mentions) {
        this.text = text;
        this.numbers = numbers;
        this.mentions = List.copyOf(mentions);
        borders.add(0);
        for (int i = 1; i < numbers.size(); i++) {
            borders.add(computeBorder(numbers.get(i - 1).end(), numbers.get(i).start()));
        }
        borders.add(text.length());
    }

    /** The areas named in the segment of a number. */
    public List<AreaMention> findMentions(int number) {
        return mentions.stream()
                .filter(mention -> mention.start() >= getStart(number) && mention.start() < getEnd(number))
                .toList();
    }

    private int getStart(int number) {
        return borders.get(number);
    }

    private int getEnd(int number) {
        return borders.get(number + 1);
    }

    /** The index of the number in whose segment a position is. */
    public int findNumber(int position) {
        int number = 0;
        while (number + 1 < numbers.size() && getEnd(number) <= position) {
            number++;
        }
        return number;
    }

    /** The start of the first number at or after a position, or the position where there is none. */
    public int findNextNumberStart(int position) {
        return numbers.stream()
                .map(NumberMention::start)
                .filter(start -> start >= position)
                .findFirst()
                .orElse(position);
    }

    /** All areas named in the text. */
    public List<AreaMention> mentions() {
        return mentions;
    }

    /** The areas named before a position. */
    public List<AreaMention> findMentionsBefore(int position) {
        return mentions.stream().filter(mention -> mention.start() < position).toList();
    }

    /** The areas named before the first number. */
    public List<AreaMention> leadingMentions() {
        return mentions.stream()
                .filter(mention -> mention.start() < numbers.get(0).start())
                .toList();
    }

    public String getTextBefore(int number) {
        return numbers.isEmpty() ? text : text.substring(0, numbers.get(number).start());
    }

    public String getTextBetween(int number, int next) {
        return text.substring(numbers.get(number).end(), numbers.get(next).start());
    }

    /** Whether a number is part of the next one: "12 of the 5,759". */
    public boolean isPartOfNext(int number) {
        return number + 1 < numbers.size()
                && OF_THE.matcher(getTextBetween(number, number + 1)).find();
    }

    /** Whether a number is the whole of which another is a part: "of the 5,759". */
    public boolean isWhole(int number) {
        int start = numbers.get(number).start();
        String before = text.substring(Math.max(0, start - 40), start);
        return WHOLE.matcher(before).find() && !SUM.matcher(before).find();
    }

    private int computeBorder(int from, int to) {
        for (AreaMention mention : mentions) {
            if (mention.start() >= from && mention.end() <= to && isLeading(mention, from, to)) {
                Matcher leading = LEADING_WORDS.matcher(text.substring(from, mention.start()));
                leading.find();
                return from + leading.start();
            }
        }
        for (AreaMention mention : mentions) {
            if (mention.start() >= from
                    && mention.end() <= to
                    && text.substring(mention.end(), to).equals("'s ")) {
                return mention.start();
            }
        }
        int border = to;
        Matcher next = BREAK.matcher(text.substring(from, to));
        while (next.find()) {
            border = from + next.start();
        }
        return border;
    }

    /** "…, and in Maine, 12": the area belongs to the number after it. */
    private boolean isLeading(AreaMention mention, int from, int to) {
        return LEADING_WORDS.matcher(text.substring(from, mention.start())).find()
                && PUNCTUATION.matcher(text.substring(mention.end(), to)).find();
    }
}
