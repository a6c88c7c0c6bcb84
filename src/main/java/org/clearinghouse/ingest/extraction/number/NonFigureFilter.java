package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;

/** Filters numbers that count nothing: years, dates, ages, telephone and statute numbers, addresses, list numbers. */
public final class NonFigureFilter {
    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?"
                    + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final List<GuardedPattern> PATTERNS = List.of(
            // years come first, because many sentences have no other number
            GuardedPattern.compile(
                    "\\b(?:in|during|for|of|since|by|through|throughout|until|to|from|between|and|or|year|years|cy|fy|early|late|mid|before|after|than in|copyright|\u00A9)"
                            + "[ '-]{0,2}(?:the )?(?:calendar |fiscal )?(?:year )?((?:19|20)\\d\\d)(?:\\s?[-/]\\s?(?:19|20)\\d\\d|[-/]\\d{2})?\\b",
                    "19", "20"),
            GuardedPattern.compile(
                    "\\b[cf]y ?'?\\d{2,4}\\b|\\b(?:19|20)\\d\\d (?:calendar|fiscal) year|^(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d$",
                    "cy",
                    "fy",
                    "19",
                    "20"),
            GuardedPattern.compile(
                    "https?://\\S+|www\\.\\S+|\\S+@\\S+\\.[a-z]+|\\S+\\.(?:org|com|gov|net)\\b\\S*",
                    "http",
                    "www.",
                    "@",
                    ".org",
                    ".com",
                    ".gov",
                    ".net"),
            // dates
            GuardedPattern.compile(
                    "\\b" + MONTH
                            + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|to|through)\\s*\\d{1,2})?\\b(?:,?\\s+\\d{4}\\b)?",
                    MONTHS),
            GuardedPattern.compile(
                    "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b(?:,? \\d{4}\\b)?|\\b" + MONTH
                            + ",? \\d{4}\\b",
                    MONTHS),
            GuardedPattern.compile("\\b\\d{1,2}/\\d{1,2}/(?:19|20)?\\d{2}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b", "/", "-"),
            GuardedPattern.compile(
                    "\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:mid-)?(?:19|20)?\\d0'?s\\b", "st", "nd", "rd", "th", "0s", "0's"),
            GuardedPattern.compile("\\bcovid-?19\\b|\\b(?:pre-)?k-\\d{1,2}\\b", "covid", "k-"),
            // ages and lengths of time
            GuardedPattern.compile(
                    "\\bag(?:e|es|ed)(?: of| from| between)? (?:\\d{1,2}|" + SpelledNumbers.PATTERN
                            + ")(?:(?: ?- ?| to | and | or )(?:\\d{1,2}|" + SpelledNumbers.PATTERN + "))?",
                    "ag"),
            GuardedPattern.compile(
                    "\\bunder (?:the age of )?(?:\\d{1,2}|eighteen|twenty-one)(?: years)?(?:[.,;)]|$| who| at| are| and)|\\b(?:over|below|than) the age of \\d{1,2}\\b",
                    "under ",
                    " age of "),
            GuardedPattern.compile(
                    "\\b(?:\\d[\\d,]*|" + SpelledNumbers.PATTERN
                            + ")(?:(?: ?- ?| to )\\d+)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|weekends?|nights?|months?|years?|decades?)\\b(?:[ -]old)?",
                    "second",
                    "minute",
                    "hour",
                    "day",
                    "week",
                    "night",
                    "month",
                    "year",
                    "decade"),
            GuardedPattern.compile("\\b24/7(?:/365)?\\b", "24/7"),
            GuardedPattern.compile(
                    "\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d{2}\\b", "am", "pm", "a.m", "p.m", ":"),
            // telephone numbers and addresses
            GuardedPattern.compile(
                    "\\+?\\(?\\b\\d?[- .]?\\(?\\d{3}\\)?[- .]\\d{3}[- .]\\d{4}\\b|\\b1-8\\d\\d-(?:\\d{3}-\\d{4}\\b|\\d*[a-z][a-z\\d-]*)",
                    "-", ".", " "),
            GuardedPattern.compile(
                    "\\b\\d{1,5} (?:[a-z.]+ ){1,4}(?:street|st\\.|avenue|ave\\.?|road|rd\\.|suite|drive|boulevard|blvd\\.?|lane)\\b|\\bsuite \\d+|\\bp\\.? ?o\\.? box \\d+",
                    "street",
                    "st.",
                    "ave",
                    "road",
                    "rd.",
                    "suite",
                    "drive",
                    "boulevard",
                    "blvd",
                    "lane",
                    "box"),
            // "ca" is California only before its codes; before other numbers it is "circa"
            GuardedPattern.compile(
                    "(?:, (?:ca,? 9[0-6]|(?:[abd-z][a-z]|c[b-z]),? \\d\\d)\\d{3}|virginia,? \\d{5})(?:-\\d{4})?\\b|\\bvirginia,? 22\\d{3}\\b|\\bva,? 22\\d{3}\\b",
                    ", ", "virginia", "va"),
            // statutes, forms, pages
            GuardedPattern.compile(
                    "\\b\\d+ u\\.? ?s\\.? ?c(?:ode|\\.|\\b)(?: ?\u00A7+ ?| sections? | ?)[\\da-z()]*", " u"),
            GuardedPattern.compile(
                    "(?:\u00A7+|\\bsections?|\\btitle|\\bp\\.l\\.|\\bpublic law|\\bh\\.r\\.|\\bform|\\bpages?|\\bp\\.|\\bpp\\.|\\bno\\.|\\bnumber|\\btable|\\broom|\\bitem|\\bnote|\\bfigure|\\bchapter|\\bversion|\\bgrades?) ?\\d[\\w()-]*(?: of \\d+)?",
                    "\u00A7",
                    "section",
                    "title",
                    "p.",
                    "public law",
                    "h.r.",
                    "form",
                    "page",
                    "no.",
                    "number",
                    "table",
                    "room",
                    "item",
                    "note",
                    "figure",
                    "chapter",
                    "version",
                    "grade"),
            GuardedPattern.compile(
                    "\\b501 ?\\(c\\) ?\\(?3?\\)?|\\b\\d+ c\\.?f\\.?r\\.? [\\d.]*|\\bpage \\w+ of \\w+",
                    "501",
                    "cf",
                    "c.f",
                    "page "),
            // the number of a list item follows no word of the item
            GuardedPattern.compile("(?:^|[:;,.]|\\band|\\bor)\\s*(\\((?:\\d|1\\d|20)\\)) ?[a-z]", "("),
            GuardedPattern.compile("^\\(?\\d{1,2}[.)]\\s", ")", "."));
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
        for (GuardedPattern pattern : prose ? PATTERNS : List.<GuardedPattern>of()) {
            if (numbers.isEmpty() || !pattern.mayMatch(folded)) {
                continue;
            }
            Matcher matcher = pattern.pattern().matcher(folded);
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
}
