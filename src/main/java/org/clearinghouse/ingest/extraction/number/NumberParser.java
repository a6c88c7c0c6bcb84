package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.number.QualifierParser.QualifierMatch;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Qualifier;

/** Parses one number in digits or words, with the words around it that belong to it. */
final class NumberParser {
    /** The longest text behind the digits that belongs to a number. */
    private static final int LOOK_AHEAD = 40;

    private static final String NARROW = "[" + MarkupStripper.NARROW_SPACES + "]";
    private static final String DIGITS =
            "(?:\\d{1,3}(?:(?:,\\d{3})+|(?:'\\d{3})+|(?:" + NARROW + "\\d{3})+)|\\d+)(?:\\.\\d+)?";
    private static final String TIMES = "[ -]?(?P<times>hundred|thousand|million|billion)\\b";
    private static final String ENDING = "(?P<percent> ?%|[ -]per ?cent\\b)?(?P<plus>\\+|[ -]plus\\b| or more\\b)?"
            + "(?P<about> \\((?:(?:approx|est)\\.?|approximately|estimated?)\\))?";
    private static final Pattern IN_DIGITS = Pattern.compile("(?P<number>(?P<count>" + DIGITS + ")(?:" + TIMES
            + "|(?P<letters>m|k|b|mn|bn)\\b)?" + ENDING + ")[*\u2020\u2021\u00A7\u00B6]{0,3}");
    private static final Pattern IN_WORDS = Pattern.compile("(?P<number>\\b(?P<count>" + SpelledNumbers.COMPOUND + "|"
            + SpelledNumbers.PATTERN + ")\\b(?:" + TIMES + ")?" + ENDING + ")");
    private static final Pattern LEADING_ZERO = Pattern.compile("^0[\\d,']");
    /** "1,059k" is rather 1,059 with a mark than more than a million. */
    private static final Pattern GROUPED = Pattern.compile("[,']");
    /** "5.000", which is five thousand in many countries. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}\\.000");
    /** What may stand directly before the digits: a label, or a mark that qualifies them. */
    private static final Pattern PREFIX =
            Pattern.compile("\\p{L}{3,}|(?:approx|est|cca|ca|c)\\.|" + QualifierParser.MARKS);

    private static final Pattern NUMBER_OF_ITS_OWN = Pattern.compile("\\d");
    private static final int LONGEST_MARK = 2;
    /** "36.2 million1": with the mark of a footnote. */
    private static final Pattern MULTIPLIER = Pattern.compile("dozen|hundred|thousand|million|billion|percent");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern LABEL = Pattern.compile("\\p{L}{3,}[^\\p{L}\\d]{0,2}$");
    private static final Pattern OPEN_BRACKET = Pattern.compile("[(\\[{][^)\\]}]*$");
    private static final Pattern CLOSING = Pattern.compile("^[)\\]}]");
    private static final Pattern CURRENCY = Pattern.compile("\\b(?:usd|eur|gbp|cad|aud|chf) ?$|\\p{Sc} $");
    private static final Pattern MARK_BEFORE = Pattern.compile("(?:^|\\s)[+\u2212\u00B1.@#\u2116] $|\\p{L}- $");
    /** "1 o f 99", as text with wide letter spacing is extracted: the words around the number are not known. */
    private static final Pattern ILLEGIBLE_BEFORE = Pattern.compile(DocumentText.UNREADABLE
            + "|[^\\p{L}\\d'.](?:\\p{L} \\p{L} (?:[\\p{L} ]* )?|[b-hj-z] (?:\\p{L}[\\p{L} ]*)?)$|\\d [ai] $");

    private static final Pattern ILLEGIBLE_AFTER = Pattern.compile(DocumentText.UNREADABLE
            + "|^ \\p{L} \\p{L}(?:$|[^\\p{L}\\d'.])|^[ (]+[b-hj-z](?: \\p{L}|$)|^ [ai] \\d|^ \\p{L}+ [b-hj-z] \\p{L}");
    private static final Pattern SHORT_PARTS = Pattern.compile("[^\\p{L}\\d'.](\\p{L}{2}) (\\p{L}{1,2})\\.? $");
    private static final Set<String> SHORT_WORDS = Set.copyOf(WordLists.load("short words"));
    private static final int ILLEGIBLE_LENGTH = 20;
    private static final Pattern NO_COUNT =
            Pattern.compile("^[- ](?:cost|longer|one|charge|fee|fees|matter|doubt|more|fewer|less|later|way)\\b");

    /** "Two dozen", "three and a half million": not supported. */
    private static final Pattern UNSUPPORTED_CONTINUATION = Pattern.compile(
            "^(?: (?:dozen|score|hundred|thousand|million|billion|and a half|1/2)(?:\\b|\\d)| per ?cent\\d| ?\u00BD)");

    private static final Pattern UNSUPPORTED_QUALIFIER = Pattern.compile(
            "^(?: (?:or so|or fewer|or less|or under|or thereabouts|[-\u2013] ?ish|odd)\\b|-odd\\b|ish\\b"
                    + "| ?\\(?(?:approx|est|max|min)\\b\\.?\\)?"
                    + "| ?\\(?(?:approximately|estimated?|at (?:least|most)|maximum|minimum)\\)?(?:$|[,.;)]))");

    private static final Pattern UNSUPPORTED_BEGINNING =
            Pattern.compile("\\b(?:hundred|thousand|million|billion|dozen|half a|and a half)(?: and)?[ -]$");
    private static final Pattern SPELLED_CONTINUATION =
            Pattern.compile("^(?: and)?[ -]" + SpelledNumbers.PATTERN + "\\b");

    private final String text;
    private final int start;
    private final Matcher matcher;
    private final int end;
    /** Whether the number is called one behind it: "59 (est.)", but not "2024 (est.)". */
    private final boolean estimate;

    /** @param matcher that has found a number, in a text that begins {@code offset} characters later */
    private NumberParser(String text, int offset, Matcher matcher) {
        this.text = text;
        this.start = offset + matcher.start();
        this.matcher = matcher;
        this.estimate = matcher.group("about") != null && !YEAR.matches(matcher.group("count"));
        boolean yearBefore = matcher.group("about") != null && !estimate;
        this.end = offset + (yearBefore ? matcher.start("about") : matcher.end("number"));
    }

    /** Parses a run, which is a number only as a whole. */
    static NumberMention parseRun(String folded, NumberRun run) {
        String prefix = folded.substring(run.start(), run.digits());
        String rest = folded.substring(run.digits(), Math.min(folded.length(), run.end() + LOOK_AHEAD));
        Matcher digits = IN_DIGITS.matcher(rest);
        boolean whole = digits.lookingAt() && run.digits() + digits.end() >= run.end();
        boolean known = prefix.isEmpty()
                || PREFIX.matcher(prefix).matches()
                        && !MULTIPLIER.matcher(prefix).matches();
        if (!whole || !known || isMark(folded, run, prefix)) {
            return createUnreadable(folded, run, prefix);
        }
        NumberMention number = new NumberParser(folded, run.digits(), digits).parse();
        boolean label = LABEL.matcher(prefix).find();
        return label || number.start() <= run.start() ? number : createUnreadable(folded, run, prefix);
    }

    /** "59 cases of missing children1 in Maine": rather the mark of a footnote than a number stuck to its label. */
    private static boolean isMark(String folded, NumberRun run, String prefix) {
        boolean stuck = !prefix.isEmpty()
                && Character.isLetter(prefix.charAt(prefix.length() - 1))
                && run.end() - run.digits() <= LONGEST_MARK;
        return stuck
                && NUMBER_OF_ITS_OWN
                        .matcher(YEAR.matcher(folded.substring(0, run.start())).replaceAll(" "))
                        .find();
    }

    private static NumberMention createUnreadable(String folded, NumberRun run, String prefix) {
        int start = LABEL.matcher(prefix).find() ? run.digits() : run.start();
        String whole = folded.substring(run.start(), run.end());
        boolean bracketed = OPEN_BRACKET.matcher(whole).find()
                && CLOSING.matcher(folded.substring(run.end())).find();
        int end = run.end() + (bracketed ? 1 : 0);
        return NumberMention.createUnreadable(
                start, end, folded.substring(start, end), UnreadableRuns.findProblem(whole));
    }

    /** Creates a matcher that finds numbers in words. */
    static Matcher createWordMatcher(String folded) {
        return IN_WORDS.matcher(folded);
    }

    /** Parses a number in words; empty if it is part of another expression, such as "no longer". */
    static Optional<NumberMention> parseWords(String folded, Matcher found) {
        NumberParser parser = new NumberParser(folded, 0, found);
        return parser.isStandalone() ? Optional.of(parser.parse()) : Optional.empty();
    }

    private boolean isStandalone() {
        String before = getTextBefore(2);
        String after = getTextAfter(10);
        return !before.matches(".?[\\p{L}\\d$\u20AC#/@_\u00A7.,]|[\\p{L}\\d)][-'+]")
                && !after.matches("(?s)(?:[\\p{L}\\d_]|[-/]\\p{L}|[-/']\\d).*")
                && !(matcher.group("count").equals("no")
                        && NO_COUNT.matcher(after).find());
    }

    /** Returns the number with its qualifier, or with the problem that makes it unreadable. */
    private NumberMention parse() {
        QualifierMatch words = QualifierParser.findEndingAt(text, start);
        String after = getTextAfter(LOOK_AHEAD);
        int qualified = countMatching(UNSUPPORTED_QUALIFIER, after);
        int continued = countMatching(UNSUPPORTED_CONTINUATION, after);
        boolean cell = end + qualified == text.length();
        int last = end + (cell ? Math.max(qualified, continued) : continued);
        Optional<Problem> problem = words.unreadable() || qualified > 0 || isQualifiedTwice(words.qualifier())
                ? Optional.of(Problem.UNREADABLE_QUALIFIER)
                : continued > 0 ? Optional.of(Problem.MALFORMED) : findProblem();
        String printed = text.substring(words.start(), last);
        if (problem.isPresent()) {
            return NumberMention.createUnreadable(words.start(), last, printed, problem.get());
        }
        Qualifier qualifier = words.qualifier() != null ? words.qualifier() : resolveDefaultQualifier();
        return new NumberMention(words.start(), end, printed, computeValue(), qualifier, isShare(), null);
    }

    /** "More than 59 (est.)". */
    private boolean isQualifiedTwice(Qualifier before) {
        return estimate && (matcher.group("plus") != null || before != null && before != Qualifier.APPROXIMATELY);
    }

    private static int countMatching(Pattern pattern, String after) {
        Matcher continuation = pattern.matcher(after);
        return continuation.find() ? continuation.end() : 0;
    }

    private Optional<Problem> findProblem() {
        String count = matcher.group("count");
        if (UnreadableRuns.isTooLong(count)) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (CURRENCY.matcher(getTextBefore(5)).find()) {
            return Optional.of(Problem.MONEY);
        }
        String before = start < ILLEGIBLE_LENGTH ? " " + getTextBefore(start) : getTextBefore(ILLEGIBLE_LENGTH);
        if (ILLEGIBLE_BEFORE.matcher(before).find()
                || endsInTornWord(before)
                || ILLEGIBLE_AFTER.matcher(getTextAfter(ILLEGIBLE_LENGTH)).find()) {
            return Optional.of(Problem.ILLEGIBLE_WORDS);
        }
        return isMalformed(count) ? Optional.of(Problem.MALFORMED) : Optional.empty();
    }

    /** "At mo st 341", as text with kerned letters is extracted. */
    private static boolean endsInTornWord(String before) {
        Matcher torn = SHORT_PARTS.matcher(before);
        return torn.find() && !SHORT_WORDS.contains(torn.group(1)) && !SHORT_WORDS.contains(torn.group(2));
    }

    private boolean isMalformed(String count) {
        boolean inDigits = Character.isDigit(count.charAt(0));
        boolean continued = matcher.group("times") != null
                && SPELLED_CONTINUATION.matcher(getTextAfter(20)).find();
        boolean begun =
                !inDigits && UNSUPPORTED_BEGINNING.matcher(getTextBefore(20)).find();
        boolean added = inDigits && MARK_BEFORE.matcher(getTextBefore(3)).find();
        return continued
                || begun
                || added
                || inDigits
                        && matcher.group("letters") != null
                        && GROUPED.matcher(count).find()
                || SpelledNumbers.isCompound(count)
                || LEADING_ZERO.matcher(count).find()
                || THOUSANDS.matcher(count).matches() && getMultiplier() == null && !isShare();
    }

    /** A number with a plus is a lower bound; a share or a number of millions is rounded. */
    private Qualifier resolveDefaultQualifier() {
        if (matcher.group("plus") != null) {
            return Qualifier.AT_LEAST;
        }
        if (estimate) {
            return Qualifier.APPROXIMATELY;
        }
        return isShare() || getMultiplier() != null ? Qualifier.ROUNDED : Qualifier.EXACT;
    }

    private boolean isShare() {
        return matcher.group("percent") != null;
    }

    private String getMultiplier() {
        boolean letters = matcher.group("times") == null && Character.isDigit(text.charAt(start));
        return letters ? matcher.group("letters") : matcher.group("times");
    }

    private BigDecimal computeValue() {
        String count = matcher.group("count");
        BigDecimal value =
                SpelledNumbers.parse(count).orElseGet(() -> new BigDecimal(count.replaceAll("[,']|" + NARROW, "")));
        String multiplier = getMultiplier();
        return Decimals.normalize(
                multiplier == null ? value : value.multiply(SpelledNumbers.getMultiplier(multiplier)));
    }

    private String getTextBefore(int characters) {
        return text.substring(Math.max(0, start - characters), start);
    }

    private String getTextAfter(int characters) {
        return text.substring(end, Math.min(text.length(), end + characters));
    }
}
