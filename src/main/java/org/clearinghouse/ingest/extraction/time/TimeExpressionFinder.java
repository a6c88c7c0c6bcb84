package org.clearinghouse.ingest.extraction.time;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.number.SpelledNumbers;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;

/** Finds time expressions in text. Years that a figure is only compared with are left out. */
final class TimeExpressionFinder {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH =
            "(?:" + String.join("|", MONTHS) + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
    private static final String OF_YEAR = "(?:,? (?:(?:of|in) )?(?:the )?(?:calendar )?(?:year )?" + YEAR + ")?";
    private static final String SPAN = "(?:days?|weeks?|months?|quarters?)";

    /** "3/2/2023", "2023-03-02" */
    private static final String DATE_IN_DIGITS =
            "(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d{2}-\\d{2})\\b";

    private record Rule(Kind kind, GuardedPattern pattern) {
        /** @param words of which every match has one */
        Rule(Kind kind, String pattern, String... words) {
            this(kind, GuardedPattern.compile(pattern, words));
        }
    }

    private static final String[] YEAR_BEGINNINGS = {"19", "20"};
    private static final String[] MONTH_BEGINNINGS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    /** In order; what one rule matches is hidden from the next. A rule without a kind discards its match. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    null,
                    "^(?:(?:published|posted|updated|last updated|released|issued|date|dated)(?: on)?:? ?)?" + "(?:"
                            + DATE_IN_DIGITS + "|(?:[a-z]+day,? )?" + MONTH + " \\d{1,2}, " + YEAR + "$)",
                    YEAR_BEGINNINGS),
            new Rule(Kind.PART, "\\b" + DATE_IN_DIGITS, "/19", "/20", ".19", ".20", "-"),
            new Rule(
                    null,
                    "\\b(?:over|under|first|last) (?:\\d+|" + SpelledNumbers.PATTERN + ") years? (?:old|of age)",
                    " old",
                    " of age"),
            new Rule(
                    Kind.YEAR,
                    "\\b(?:from |between )?jan(?:uary|\\.)?(?: 1(?:st)?)?(?:,? (?:19|20)\\d\\d)?,? ?(?:-|to|through|until|and)"
                            + " ?dec(?:ember|\\.)?(?: 31(?:st)?)?,? "
                            + YEAR + "\\b|\\b(?:year|12 months|twelve months) (?:ended|ending)(?: on)? december 31,? "
                            + YEAR + "\\b",
                    "dec"),
            new Rule(null, "\\b(?:most|highest|lowest|fewest|largest|smallest)(?: \\w+){0,3} since " + YEAR, "since "),
            new Rule(
                    Kind.SEVERAL,
                    "\\b(?:19|20)\\d\\d ?(?:-|/|to|through|thru|until|and|&|or) ?(?:calendar |year )*(?:19|20)\\d\\d\\b"
                            + "|\\b(?:19|20)\\d\\d[-/]\\d\\d\\b"
                            + "|\\b(?:since|before|after|prior to) (?:\\w+ ){0,8}(?:\\d{1,2}, )?(?:19|20)\\d\\d\\b"
                            + "|\\b(?:last|past|previous|over|first) (?:\\d+|" + SpelledNumbers.PATTERN
                            + ") (?:years|decades)\\b|\\bsince (?:its|our|the|then|inception)\\b"
                            + "|\\b(?:to date|so far|all[- ]time|cumulative(?:ly)?|over the years|lifetime)\\b",
                    "19",
                    "20",
                    "years",
                    "decades",
                    "since ",
                    "to date",
                    "so far",
                    "all-time",
                    "all time",
                    "cumulative",
                    "over the years",
                    "lifetime"),
            new Rule(
                    null,
                    "\\((?:ncmec|national center [a-z& ]+), " + YEAR
                            + "[^)]*\\)|\\b(?:24|twenty-four) hours a day\\b|\\b(?:7|seven) days (?:a|per)"
                            + " week\\b|\\b365 days (?:a|per)"
                            + " year\\b|\\bact,?"
                            + " (?:of"
                            + " )?\\(?" + YEAR + "|(?:\u00A9|copyright) ?(?:\\(c\\) ?)?" + YEAR
                            + "|\\b(?:created|established|founded|launched|began|begun|started|opened|introduced|enacted|passed|authorized|incorporated|adopted|signed|formed|designated)"
                            + " (?:\\w+ ){0,4}in (?:\\w+ )?"
                            + YEAR
                            + "|\\b(?:published|released|issued|updated|revised|printed|prepared)(?: on| in)? (?:"
                            + MONTH
                            + " )?(?:\\d{1,2}, )?" + YEAR + "|(?:^|[(|.] ?|\\bby [a-z. ]{3,40}, )" + MONTH
                            + " \\d{1,2}, " + YEAR
                            + "|\\b(?:said|says|announced|wrote|told [a-z ]{3,40}) (?:\\w+ )?(?:this|last|earlier this|late last)"
                            + " (?:week|month|year)\\b",
                    "19",
                    "20",
                    "hours a day",
                    "days a week",
                    "days per week",
                    "days a year",
                    "days per year",
                    "week",
                    "month",
                    "year"),
            new Rule(
                    Kind.AS_OF,
                    "\\b(?:as of|through|until|by|on|up to) (" + String.join("|", MONTHS)
                            + ") (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b",
                    MONTH_BEGINNINGS),
            new Rule(
                    Kind.FISCAL,
                    "\\bf\\.?y\\.?[ '-]{0,2}(?:20)?\\d\\d\\b|\\b(?:fiscal|school|academic|budget)[ -]years?(?:,? (?:of )?"
                            + YEAR + "(?:[-/]\\d{2,4})?)?|\\b" + YEAR + " fiscal year",
                    "fy",
                    "f.y",
                    "fiscal",
                    "school",
                    "academic",
                    "budget"),
            new Rule(
                    Kind.PERIOD,
                    "\\b(?:(?:in|during|for|from|between) )?" + MONTH + "(?: \\d{1,2})?(?:,? " + YEAR
                            + ")? ?(?:-|to|through|until|and) ?" + MONTH + "(?: \\d{1,2}\\b| |$|[,;.)])" + OF_YEAR
                            + "|\\b(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:\\w+"
                            + " )?(?:quarters?|half|halves|months)\\b" + OF_YEAR
                            + "|\\bhalf(?:[- ]years?\\b| of (?:the (?:calendar )?year|(?:19|20)\\d\\d)| a year\\b)"
                            + OF_YEAR + "|\\b(?:q[1-4]|h[12]|[1-4]q|[12]h)\\b" + OF_YEAR + "|\\b" + YEAR
                            + "[ -]?(?:q[1-4]|h[12]|s[12])\\b|\\bmid-?year\\b|\\byear[- ]to[- ]date\\b",
                    joinWords(
                            MONTH_BEGINNINGS,
                            "quarter",
                            "half",
                            "halves",
                            "months",
                            "q1",
                            "q2",
                            "q3",
                            "q4",
                            "h1",
                            "h2",
                            "1q",
                            "2q",
                            "3q",
                            "4q",
                            "1h",
                            "2h",
                            "s1",
                            "s2",
                            "mid-year",
                            "midyear",
                            "year-to",
                            "year to")),
            new Rule(
                    Kind.PART,
                    "\\b(?:early|late|mid|middle of|beginning of|start of)[ -]{1,2}(?:in )?" + YEAR
                            + "|\\b(?:weekends?|weeknights?|single night|one night|spring break|(?:christmas|thanksgiving|easter) (?:season|holidays?|break))\\b|\\b(?:busiest|worst|slowest|best) (?:day|week|month|hour|quarter)\\b"
                            + "|\\b(?:an?|one|single|[a-z]+)[ -](?:day|week|month|hour|night)(?:-long)? (?:operation|sweep|sting|period|campaign|effort|crackdown)\\b"
                            + "|\\b(?:in|during|through|under) (?:an? )?(?:[a-z-]+ )?(?:operation|sweep|sting|crackdown)\\b"
                            + "|\\bthe (?:19|20)\\d\\d (?:[a-z]+ ){0,2}(?:bowl|games|olympics|festival|tournament|championships?|convention|conference|summit|season|holidays?"
                            + "|hurricanes?|storms?|fires?|wildfires?|operation|campaign|election)\\b"
                            + "|\\b(?:last|this|that|past) (?:spring|summer|autumn|winter|fall)\\b",
                    "19",
                    "20",
                    "week",
                    "night",
                    "spring",
                    "holiday",
                    "break",
                    "season",
                    "day",
                    "month",
                    "hour",
                    "quarter",
                    "operation",
                    "sweep",
                    "sting",
                    "crackdown",
                    "summer",
                    "autumn",
                    "winter",
                    "fall"),
            new Rule(
                    Kind.UP_TO,
                    "\\b(?:until|till|up to|prior to|before) " + YEAR + "\\b|(?:^|[;.(] ?)from " + YEAR
                            + "\\b|\\b(?:starting|beginning) (?:in|with) " + YEAR + "\\b|\\bfrom " + YEAR
                            + " on(?:wards?)?\\b",
                    YEAR_BEGINNINGS),
            new Rule(
                    Kind.VAGUE,
                    "\\b(?:class of|room|suite|channel|flight|highway|route|model|version|agenda|vision|act of) " + YEAR
                            + "\\b|\\b" + YEAR + " dollars\\b",
                    YEAR_BEGINNINGS),
            new Rule(
                    Kind.PART,
                    "\\b(?:in|during|for|throughout|through|of|since|between|from|until|by|early|late|mid|mid-)"
                            + " ?(?:the month of |early |late |mid-)?" + MONTH + "(?: \\d{1,2}\\b| |$|[,;.)])" + OF_YEAR
                            + "|\\b" + MONTH + ",? " + YEAR
                            + "|\\b(?:first|second|third|fourth|last|final|past) (?:\\w+"
                            + " )?(?:quarters?|half|weeks?|months?|days?)\\b|\\b(?:spring|summer|autumn|winter|fall)(?: of)? "
                            + YEAR + "|\\b(?:this|last|that|one|single|same) (?:week|month|quarter|day)\\b",
                    joinWords(MONTH_BEGINNINGS, "19", "20", "quarter", "half", "week", "month", "day")),
            new Rule(
                    Kind.RATE,
                    "\\b(?:per|each|every|a) (?:single )?" + SPAN
                            + "\\b|\\b(?:daily|weekly|monthly|quarterly|hourly)\\b|\\b(?:averag\\w+|on"
                            + " average)\\b|\\ba typical\\b",
                    "per ",
                    "each ",
                    "every ",
                    "a day",
                    "a week",
                    "a month",
                    "a quarter",
                    "a single",
                    "daily",
                    "weekly",
                    "monthly",
                    "quarterly",
                    "hourly",
                    "averag",
                    "on average",
                    "a typical"),
            new Rule(
                    Kind.SAME_YEAR,
                    "\\b(?:that|the|this) same (?:calendar )?year\\b|\\b(?:that|said) (?:calendar )?year\\b",
                    "year"),
            new Rule(
                    Kind.VAGUE,
                    "\\b(?:last|this|previous|prior|past|preceding|current|following|next) (?:calendar"
                            + " )?year\\b|\\bthe year (?:before|earlier|prior|ago)\\b|\\ba year"
                            + " (?:before|earlier|ago)\\b|\\b(?:past|last) (?:12|twelve) months\\b",
                    "year",
                    "months"),
            new Rule(
                    Kind.YEAR,
                    "(?:\\b(?:in|during|for|throughout|of|over|within|by|across|year|through|cy)[ :'-]{0,2}(?:the"
                            + " )?(?:end of )?(?:all of )?(?:calendar )?(?:year )?|^|[(:] ?)" + YEAR + "\\b|\\b" + YEAR
                            + " (?:calendar year|year|annual|total|figures?|data|numbers?|statistics)\\b",
                    YEAR_BEGINNINGS),
            new Rule(Kind.PASSING, "(?:^|[^\\w,.$-])" + YEAR + "(?:$|,(?:$|\\D)|[^\\w,%])", YEAR_BEGINNINGS));

    /** "In January 2024, NCMEC said that in 2023": the day of a statement is not the time of its figures. */
    private static final Pattern STATEMENT = Pattern.compile("\\b(?:in|on|during) (?:early |late )?(?:" + MONTH
            + " )?(?:\\d{1,2},? )?" + YEAR + ",? (?:[a-z]+ ){0,4}?(?:said|announced|reported|stated|wrote|noted) that"
            + "(?P<rest> (?:in|during|for|throughout) )");

    /** What any of the rules needs; most rows of tables have none of it. */
    private static final Pattern RELEVANT =
            Pattern.compile("(?:19|20)\\d\\d|year|month|week|\\bday|hour|quarter|half|halves|decade"
                    + "|date|so far|all[- ]time|cumulative|lifetime|since|fy|f\\.y|\\b[1-4]?[qh][1-4]?\\b|averag|typical|daily|night|summer|spring|autumn|winter|"
                    + "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private static final String CHANGE =
            "(?:increases?|decreases?|changes?|rise|rose|risen|drop|dropped|decline|declined|growth|grew|up|down|jump|fell|fall|gain|more|fewer)";
    private static final Pattern COMPARED = Pattern.compile("\\b(?:compared (?:to|with)|relative to|than|versus|vs\\.?|"
            + CHANGE + " (?:[\\w%.,]+ ){0,5}?(?:from|over|on|since))"
            + " (?:(?:the|that|those|of|in|during|calendar|year|figures?|for) )*$");

    private TimeExpressionFinder() {}

    private static String[] joinWords(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** All time expressions of a folded text in its order. */
    static List<TimeExpression> findAll(String folded) {
        if (!RELEVANT.matcher(folded).find()) {
            return List.of();
        }
        List<TimeExpression> expressions = new ArrayList<>();
        StringBuilder rest = new StringBuilder(folded);
        Matcher statement = STATEMENT.matcher(folded);
        while (statement.find()) {
            mask(rest, statement.start(), statement.start("rest"));
        }
        for (Rule rule : RULES) {
            String text = rest.toString();
            if (!rule.pattern().mayMatch(text)) {
                continue;
            }
            Matcher found = rule.pattern().pattern().matcher(text);
            while (found.find()) {
                createExpression(rule, found, folded).ifPresent(expressions::add);
                mask(rest, found.start(), found.end());
            }
        }
        expressions.sort(Comparator.comparingInt(TimeExpression::start));
        return List.copyOf(expressions);
    }

    private static void mask(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Optional<TimeExpression> createExpression(Rule rule, Matcher found, String folded) {
        if (rule.kind() == null) {
            return Optional.empty();
        }
        boolean year = rule.kind() == Kind.YEAR || rule.kind() == Kind.PASSING;
        int named = year ? findYearStart(found) : found.start();
        if (COMPARED.matcher(folded.substring(0, named)).find()) {
            return Optional.empty();
        }
        if (rule.kind() == Kind.AS_OF) {
            return parseDay(found).map(day -> new TimeExpression(found.start(), found.end(), Kind.AS_OF, day));
        }
        LocalDate lastDay = year ? LocalDate.of(Integer.parseInt(folded.substring(named, named + 4)), 12, 31) : null;
        int end = year ? named + 4 : found.end();
        return Optional.of(new TimeExpression(found.start(), end, rule.kind(), lastDay));
    }

    private static int findYearStart(Matcher found) {
        int group = found.groupCount();
        while (group > 0 && found.start(group) < 0) {
            group--;
        }
        return found.start(group);
    }

    private static Optional<LocalDate> parseDay(Matcher date) {
        try {
            int month = MONTHS.indexOf(date.group(1)) + 1;
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
