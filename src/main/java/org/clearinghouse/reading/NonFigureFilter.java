package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Numbers that count nothing: years, dates, ages, telephone and statute numbers, addresses, the numbers of a list. */
final class NonFigureFilter {
    private static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?"
                    + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    private static final List<Pattern> PATTERNS = List.of(
            any("https?://\\S+|www\\.\\S+|\\S+@\\S+|\\S+\\.(?:org|com|gov|net)\\b\\S*"),
            // dates and years
            any("\\b" + MONTH
                    + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|to|through)\\s*\\d{1,2})?\\b(?:,?\\s+\\d{4}\\b)?"),
            any("\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b(?:,? \\d{4}\\b)?|\\b" + MONTH + ",? \\d{4}\\b"),
            any("\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"),
            any(
                    "\\b(?:in|during|for|of|since|by|through|throughout|until|to|from|between|and|or|year|years|cy|fy|early|late|mid|before|after|than in|copyright|\u00A9)"
                            + "[ '-]{0,2}(?:the )?(?:calendar |fiscal )?(?:year )?((?:19|20)\\d\\d)(?:\\s?[-/]\\s?(?:\\d{4}|\\d{2}))?\\b"),
            any(
                    "\\b[cf]y ?'?\\d{2,4}\\b|\\b(?:19|20)\\d\\d (?:calendar|fiscal) year|^(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d$"),
            any("\\b\\d+(?:st|nd|rd|th)\\b"),
            // ages and lengths of time
            any("\\bag(?:e|es|ed)(?: of| from| between)? (?:\\d{1,2}|" + SpelledNumbers.PATTERN
                    + ")(?:(?: ?- ?| to | and | or )(?:\\d{1,2}|" + SpelledNumbers.PATTERN + "))?"),
            any(
                    "\\bunder (?:the age of )?(?:\\d{1,2}|eighteen|twenty-one)(?: years)?(?:[.,;)]|$| who| at| are| and)|\\b(?:over|below|than) the age of \\d{1,2}\\b"),
            any(
                    "\\b(?:\\d[\\d,]*|" + SpelledNumbers.PATTERN
                            + ")(?:(?: ?- ?| to )\\d+)?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\\b(?:[ -]old)?"),
            any("\\b24/7(?:/365)?\\b"),
            any("\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d{2}\\b"),
            // telephone numbers and addresses
            any("\\+?\\(?\\b\\d?[- .]?\\(?\\d{3}\\)?[- .]\\d{3}[- .]\\d{4}\\b|\\b1-8\\d\\d-[a-z\\d-]+"),
            any(
                    "\\b\\d{1,5} (?:[a-z.]+ ){1,4}(?:street|st\\.|avenue|ave\\.?|road|rd\\.|suite|drive|boulevard|blvd\\.?|lane)\\b|\\bsuite \\d+|\\bp\\.? ?o\\.? box \\d+"),
            any("(?:, [a-z]{2}|virginia),? \\d{5}(?:-\\d{4})?\\b|\\bvirginia,? 22\\d{3}\\b|\\bva,? 22\\d{3}\\b"),
            // statutes, forms, pages
            any("\\b\\d+ u\\.? ?s\\.? ?c(?:ode|\\.|\\b)(?: ?\u00A7+ ?| sections? | ?)[\\da-z()]*"),
            any(
                    "(?:\u00A7+|\\bsections?|\\btitle|\\bp\\.l\\.|\\bpublic law|\\bh\\.r\\.|\\bform|\\bpages?|\\bp\\.|\\bpp\\.|\\bno\\.|\\bnumber|\\btable|\\broom|\\bitem|\\bnote|\\bfigure|\\bchapter|\\bversion|\\bgrades?) ?\\d[\\w()-]*(?: of \\d+)?"),
            any("\\b501 ?\\(c\\) ?\\(?3?\\)?|\\b\\d+ c\\.?f\\.?r\\.? [\\d.]*|\\bpage \\w+ of \\w+"),
            // the numbers of a list stand before what they number, behind no word of it
            any("(?:^|[:;,.]|\\band|\\bor)\\s*(\\(\\d{1,2}\\)) ?[a-z]"),
            any("^\\(?\\d{1,2}[.)]\\s"));
    private static final Pattern YEAR = Pattern.compile("^(?:(?:about|around|over) )?(?:19|20)\\d\\d$");

    /** What has more numbers is no prose, and not worth the time. */
    private static final int MOST = 100;

    private NonFigureFilter() {}

    /** The numbers of a folded text that may be figures. */
    static List<NumberMention> without(String folded) {
        List<NumberMention> numbers = new ArrayList<>(NumberFinder.in(folded));
        boolean prose = !numbers.isEmpty() && numbers.size() <= MOST;
        for (Pattern pattern : prose ? PATTERNS : List.<Pattern>of()) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                numbers.removeIf(number -> start < number.end() && number.end() <= end);
            }
        }
        return orYears(numbers);
    }

    /** The numbers, those that may be years marked. */
    static List<NumberMention> orYears(List<NumberMention> numbers) {
        return numbers.stream().map(NonFigureFilter::orYear).toList();
    }

    /** Four digits without a comma may be a year; nothing is guessed from them. */
    private static NumberMention orYear(NumberMention number) {
        boolean year = number.isReadable() && YEAR.matcher(number.printed()).matches();
        return year
                ? NumberMention.problem(number.start(), number.end(), number.printed(), NumberMention.Problem.YEAR_LIKE)
                : number;
    }

    private static Pattern any(String pattern) {
        return Pattern.compile(pattern);
    }
}
