package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Pattern;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.format.DocumentText;

/**
 * Tells two numbers from one. Numbers without a letter between them may be one number, unless what separates them is
 * known, such as the comma of "12, 15 and 20".
 */
public final class AdjacentNumbers {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    /** What makes one expression of two numbers: a margin of error, a product. */
    private static final String MARGIN =
            "(?:\u00B1|\\+ ?/ ?-|\\+-|(?:plus|,)? ?or minus|plus ?/ ?minus|/ ?minus|give or take)";

    private static final Pattern OPERATOR = Pattern.compile("^ x $|^[)%]?,? ?\\(?" + MARGIN);
    private static final Pattern OPERATOR_AT_END = Pattern.compile("\\d.*" + MARGIN + "$");

    private static final Pattern KNOWN = Pattern.compile(
            "[)\\]}\"]*[,;:.][)\\]\"]* [(\\[{\"]*|[)\\]}]+ [(\\[{]*| [(\\[{]+|[)\\]}]? -{1,2} [(\\[{]?| & | \\| ");
    /** "1, 059 and 20": a list of which one number is not known. */
    private static final Pattern CONJUNCTION = Pattern.compile(",? (?:and|or|&) ");
    /** No number of a list begins with a zero. */
    private static final Pattern GROUP_TAIL = Pattern.compile("^0\\d");

    private static final Pattern COMMA_OR_STOP = Pattern.compile("^[,.:] ");
    private static final Pattern STRUCTURED = Pattern.compile("[(|]|-");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\d|1\\d|20");
    private static final Pattern ITEM_NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern PLAIN = Pattern.compile("[\\d.,' +]+");
    private static final Pattern WHOLE =
            Pattern.compile("(?:\\b(?:of|among)(?: (?:the|these|those|all|its|our|a total of))*|'s) [\\d,]+$");
    private static final Pattern LIST_GOES_ON = Pattern.compile(
            "^(?:, [\\d.,]*\\d%?)*,? (?:and|or|&) (?:[a-z]+ ){0,3}(?:\\d|" + SpelledNumbers.PATTERN + "\\b)");
    private static final Pattern ENDS_IN_YEAR = Pattern.compile("(?:^|[^\\d.,'])(?:19|20)\\d\\d$");
    private static final Pattern BEFORE_YEAR = Pattern.compile(
            "\\b(?:in|during|for|of|through|throughout|since|by|year|cy|fy)(?: the)?(?: calendar| fiscal)?(?: year)?"
                    + " $");

    /** Digits that three more digits may continue, or an unreadable number. */
    private static final Pattern GROUP_HEAD =
            Pattern.compile("(?:^|\\D)(?:\\d{1,3}(?:,\\d{3})*|0\\d+)$|" + DocumentText.UNREADABLE + "[\\d,]*$");

    /** Three digits, or what may be three digits with an unreadable one. */
    private static final Pattern GROUP =
            Pattern.compile("^(?:\\d ?\\d ?\\d(?:$|\\D)|\\d{0,2}" + DocumentText.UNREADABLE + ")");

    private static final Pattern DAY_OR_AGE = Pattern.compile("(?:\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct"
            + "|nov|dec)[a-z]*\\.?|\\bunder|\\bage[sd]?(?: of| from| between)?(?: \\d{1,2}(?: to| and|,))?)"
            + " (?:\\d{1,2}-)?\\d{1,2}$");

    private static final Pattern MARKS_AT_END = Pattern.compile("[^\\p{L}\\p{N}%]+$");
    private static final Pattern MARKS_AT_START = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER_START = Pattern.compile("^[^\\p{L}\\p{N}\\s]*\\d");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:][)\"']*$");
    private static final Pattern OPEN_END = Pattern.compile("\\d[.,']?$");
    private static final Pattern NAMED_NUMBER =
            Pattern.compile("(?:^|[^\\d.,'])(?:19|20)\\d\\d$|\\d{1,2}(?:-| to | through | and )\\d{1,2}$"
                    + "|\\b(?:grade|title|section|form|page|table|item|note|phase|part|tier|line|row) \\d+$"
                    + "|\\b(?:top|over|below|above) \\d{1,2}$");

    private AdjacentNumbers() {}

    /** Whether three digits behind a text may continue the number that it ends in: "41" and "571 reports". */
    public static boolean mayContinue(String before, String after) {
        return !after.isEmpty()
                && isNumeric(after.charAt(0))
                && GROUP_HEAD.matcher(before).find()
                && GROUP.matcher(after).find()
                && !DAY_OR_AGE.matcher(before).find();
    }

    private static boolean isNumeric(char c) {
        return Character.isDigit(c) || c == DocumentText.UNREADABLE;
    }

    /** Whether a line that begins with a number may continue the number in which the line before ends. */
    public static boolean mayContinueLine(String before, String after) {
        boolean number = NUMBER_START.matcher(after).find()
                && isOpen(MARKS_AT_END.matcher(before).replaceFirst(""));
        return mayContinueGroups(before, after)
                || number && !SENTENCE_END.matcher(before).find();
    }

    /** Whether a line that begins with three digits may continue the number in which the line before ends. */
    public static boolean mayContinueGroups(String before, String after) {
        return mayContinue(
                MARKS_AT_END.matcher(before).replaceFirst(""),
                MARKS_AT_START.matcher(after).replaceFirst(""));
    }

    /** Whether a label ends in words or marks that make one expression with the number behind it: "59 plus or minus". */
    public static boolean endsInOperator(String label) {
        return OPERATOR_AT_END.matcher(label).find();
    }

    /** Whether a label ends in a number that is not part of the label, as a year, day or age is. */
    public static boolean isOpen(String label) {
        return OPEN_END.matcher(label).find()
                && !DAY_OR_AGE.matcher(label).find()
                && !NAMED_NUMBER.matcher(label).find();
    }

    /**
     * Whether two numbers are certainly two.
     *
     * @param second the position of the first digit or letter of the second number, behind its qualifier
     */
    static boolean areSeparate(String folded, NumberMention first, NumberMention next, int second) {
        String between = folded.substring(first.end(), second);
        boolean joined = first.problem() == Problem.AMBIGUOUS
                && CONJUNCTION.matcher(between).matches();
        if (joined || OPERATOR.matcher(between).find()) {
            return false;
        }
        if (WORDS.matcher(between).find()) {
            return true;
        }
        String separator = folded.substring(first.end(), next.start());
        if (COMMA_OR_STOP.matcher(separator).find()
                && GROUP_TAIL.matcher(folded.substring(second)).find()) {
            return false;
        }
        String before = folded.substring(Math.max(0, first.end() - 40), first.end());
        if (first.problem() == Problem.RANGE && closesNoBracket(folded, first, separator)) {
            return false;
        }
        if (separator.endsWith("(") && folded.indexOf(')', second) < 0) {
            return false;
        }
        if (ENDS_IN_YEAR.matcher(before).find()) {
            return KNOWN.matcher(separator).matches()
                    || separator.equals(" ") && isYear(before, folded.substring(second));
        }
        return KNOWN.matcher(separator).matches()
                && (STRUCTURED.matcher(separator).find() && (isWhole(next) || separator.indexOf('(') < 0)
                        || isListNumber(folded, first, separator)
                        || isWhole(first)
                                && !mayContinue(before, folded.substring(second))
                                && (!COMMA_OR_STOP.matcher(separator).find()
                                        || isEnumerated(folded, first, next, before)));
    }

    /** "In 2023 59 cases": the year ends a phrase; of two years, neither is a count. */
    private static boolean isYear(String before, String second) {
        return second.matches("(?s)(?:19|20)\\d\\d(?:\\D.*)?")
                || BEFORE_YEAR.matcher(before.substring(0, before.length() - 4)).find();
    }

    /** Whether a bracket is closed behind a number that was not opened before it. */
    private static boolean closesNoBracket(String folded, NumberMention first, String separator) {
        int bracket = separator.isEmpty() ? -1 : ")]}".indexOf(separator.charAt(0));
        return bracket >= 0 && folded.lastIndexOf("([{".charAt(bracket), first.end()) < 0;
    }

    /** Whether a number is not the beginning of one that is written in an unknown way. */
    private static boolean isWhole(NumberMention first) {
        return first.problem() != Problem.MALFORMED && first.problem() != Problem.AMBIGUOUS
                || NonFigureFilter.isNonFigure(first.printed());
    }

    private static boolean isListNumber(String folded, NumberMention first, String separator) {
        return separator.startsWith(")")
                && folded.startsWith("(", first.start() - 1)
                && LIST_NUMBER.matcher(first.printed()).matches();
    }

    /** Whether a comma separates two numbers: "12, 15 and 20", "of the 87, 60", "19%, 60"; but not "4, 1,571". */
    private static boolean isEnumerated(String folded, NumberMention first, NumberMention next, String before) {
        boolean listNumber = first.start() == 0
                && folded.startsWith(".", first.end())
                && ITEM_NUMBER.matcher(first.printed()).matches();
        return listNumber
                || first.problem() != Problem.RANGE
                        && !PLAIN.matcher(folded.substring(first.findNumberStart(), first.end()))
                                .matches()
                || DAY_OR_AGE.matcher(before).find()
                || NAMED_NUMBER.matcher(before).find()
                || WHOLE.matcher(before).find()
                || doesListGoOn(folded.substring(next.end(), Math.min(folded.length(), next.end() + 100)));
    }

    private static boolean doesListGoOn(String after) {
        return LIST_GOES_ON.matcher(after).find() && !OPERATOR.matcher(after).find();
    }
}
