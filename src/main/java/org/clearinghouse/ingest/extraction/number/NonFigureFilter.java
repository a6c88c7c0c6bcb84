package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;

/** Filters numbers that count nothing: years, dates, ages, telephone and statute numbers, addresses, list numbers. */
public final class NonFigureFilter {
    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?"
                    + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final List<Pattern> PATTERNS = List.of(
            // years come first, because many sentences have no other number
            toPattern(
                    "\\b(?:in|during|for|of|since|by|through|throughout|until|to|from|between|and|or|year|years|cy|fy|early|late|mid|before|after|than in|copyright|\u00A9)"
                            + "[ '-]{0,2}(?:the )?(?:calendar |fiscal )?(?:year )?((?:19|20)\\d\\d)(?:\\s?[-/]\\s?(?:\\d{4}|\\d{2}))?\\b"),
            toPattern(
                    "\\b[cf]y ?'?\\d{2,4}\\b|\\b(?:19|20)\\d\\d (?:calendar|fiscal) year|^(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d$"),
            toPattern("https?://\\S+|www\\.\\S+|\\S+@\\S+\\.[a-z]+|\\S+\\.(?:org|com|gov|net)\\b\\S*"),
            // dates
            toPattern("\\b" + MONTH
                    + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|to|through)\\s*\\d{1,2})?\\b(?:,?\\s+\\d{4}\\b)?"),
            toPattern("\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b(?:,? \\d{4}\\b)?|\\b" + MONTH
                    + ",? \\d{4}\\b"),
            toPattern("\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"),
            toPattern("\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:mid-)?(?:19|20)?\\d0'?s\\b"),
            toPattern("\\bcovid-?19\\b|\\b(?:pre-)?k-\\d{1,2}\\b"),
            // ages and lengths of time
            toPattern("\\bag(?:e|es|ed)(?: of| from| between)? (?:\\d{1,2}|" + SpelledNumbers.PATTERN
                    + ")(?:(?: ?- ?| to | and | or )(?:\\d{1,2}|" + SpelledNumbers.PATTERN + "))?"),
            toPattern(
                    "\\bunder (?:the age of )?(?:\\d{1,2}|eighteen|twenty-one)(?: years)?(?:[.,;)]|$| who| at| are| and)|\\b(?:over|below|than) the age of \\d{1,2}\\b"),
            toPattern(
                    "\\b(?:\\d[\\d,]*|" + SpelledNumbers.PATTERN
                            + ")(?:(?: ?- ?| to )\\d+)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|weekends?|nights?|months?|years?|decades?)\\b(?:[ -]old)?"),
            toPattern("\\b24/7(?:/365)?\\b"),
            toPattern("\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d{2}\\b"),
            // telephone numbers and addresses
            toPattern(
                    "\\+?\\(?\\b\\d?[- .]?\\(?\\d{3}\\)?[- .]\\d{3}[- .]\\d{4}\\b|\\b1-8\\d\\d-(?:\\d{3}-\\d{4}\\b|\\d*[a-z][a-z\\d-]*)"),
            toPattern(
                    "\\b\\d{1,5} (?:[a-z.]+ ){1,4}(?:street|st\\.|avenue|ave\\.?|road|rd\\.|suite|drive|boulevard|blvd\\.?|lane)\\b|\\bsuite \\d+|\\bp\\.? ?o\\.? box \\d+"),
            // "ca" is California only before its codes; before other numbers it is "circa"
            toPattern(
                    "(?:, (?:ca,? 9[0-6]|(?:[abd-z][a-z]|c[b-z]),? \\d\\d)\\d{3}|virginia,? \\d{5})(?:-\\d{4})?\\b|\\bvirginia,? 22\\d{3}\\b|\\bva,? 22\\d{3}\\b"),
            // statutes, forms, pages
            toPattern("\\b\\d+ u\\.? ?s\\.? ?c(?:ode|\\.|\\b)(?: ?\u00A7+ ?| sections? | ?)[\\da-z()]*"),
            toPattern(
                    "(?:\u00A7+|\\bsections?|\\btitle|\\bp\\.l\\.|\\bpublic law|\\bh\\.r\\.|\\bform|\\bpages?|\\bp\\.|\\bpp\\.|\\bno\\.|\\bnumber|\\btable|\\broom|\\bitem|\\bnote|\\bfigure|\\bchapter|\\bversion|\\bgrades?) ?\\d[\\w()-]*(?: of \\d+)?"),
            toPattern("\\b501 ?\\(c\\) ?\\(?3?\\)?|\\b\\d+ c\\.?f\\.?r\\.? [\\d.]*|\\bpage \\w+ of \\w+"),
            // the number of a list item follows no word of the item
            toPattern("(?:^|[:;,.]|\\band|\\bor)\\s*(\\((?:\\d|1\\d|20)\\)) ?[a-z]"),
            toPattern("^\\(?\\d{1,2}[.)]\\s"));
    private static final Pattern YEAR =
            Pattern.compile("^(?:(?:about|around|over|ca\\.?|c\\.|est\\.?) ?)?(?:19|20)\\d\\d$");

    private static final Pattern SCALE = Pattern.compile(
            "^ ?(?:hundred|thousand|million|billion)\\b|\\b(?:thousands|millions|billions)\\b|\\(000'?s?\\)|\\bper ?cent|%");

    /** Text with more numbers is not prose; filtering it would take too long. */
    private static final int MAX_NUMBERS = 100;

    private NonFigureFilter() {}

    /** The numbers of a folded text that may be figures. */
    public static List<NumberMention> findPossibleFigures(String folded) {
        List<NumberMention> numbers = new ArrayList<>(NumberFinder.findAll(folded));
        boolean prose = !numbers.isEmpty() && numbers.size() <= MAX_NUMBERS;
        for (Pattern pattern : prose ? PATTERNS : List.<Pattern>of()) {
            Matcher matcher = pattern.matcher(folded);
            while (!numbers.isEmpty() && matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                numbers.removeIf(number -> isCovered(number, start, end));
            }
        }
        return markYears(numbers);
    }

    /** Returns the numbers; those that may be years get a problem. */
    public static List<NumberMention> markYears(List<NumberMention> numbers) {
        return numbers.stream().map(NonFigureFilter::markYear).toList();
    }

    /** Four digits without a comma may be a year, so they are ambiguous. */
    private static NumberMention markYear(NumberMention number) {
        return YEAR.matcher(number.printed()).matches() ? number.withProblem(Problem.YEAR_LIKE) : number;
    }

    /** What may be several numbers counts nothing only if all of them do. */
    private static boolean isCovered(NumberMention number, int start, int end) {
        boolean whole = number.isReadable() || start <= number.findNumberStart();
        return whole && start < number.end() && number.end() <= end;
    }

    /** Whether a folded text is a date, telephone number or other number that counts nothing. */
    static boolean isNonFigure(String folded) {
        return findPossibleFigures(folded).isEmpty();
    }

    /** Returns the numbers of a cell; they get a problem if the words of its row or column give them another unit. */
    public static List<NumberMention> markScaled(List<NumberMention> numbers, String words) {
        boolean scaled = SCALE.matcher(words).find();
        return numbers.stream()
                .map(number -> scaled && !number.share() ? number.withProblem(Problem.SCALED) : number)
                .toList();
    }

    private static Pattern toPattern(String pattern) {
        return Pattern.compile(pattern);
    }
}
