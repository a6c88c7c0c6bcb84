package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.extraction.number.AdjacentNumbers;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Classifies a line by its own text: a heading, a list item, a table row. */
final class LineClassifier {
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+(.*?)[\\s#]*$");
    private static final Pattern BOLD = Pattern.compile("^\\s*(?:\\*\\*|__)[^*]*[^*.:;,!?](?:\\*\\*|__)\\s*$");
    private static final Pattern RULE = Pattern.compile("(?i)^[\\s|:=_*-]*(?:slide \\d{1,3})?$");
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:>\\s*)?(?:[-*+\u2022\u2023\u25AA\u25E6\u25CF\u25CB\u00B7\u2013\uF0B7]\\s+|o\\s+|[\u2022\u25AA\u25CF])\\s*");
    private static final Pattern ENUMERATED = Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+");
    private static final Pattern ITEM_NUMBER = Pattern.compile("^\\W*(\\d{1,3})[.)]\\s+\\S");
    private static final Pattern AMBIGUOUS_ITEM = Pattern.compile("^\\W*(\\d{1,3})[.)]\\s+\\p{Nd}{3}(?:\\P{N}|$)");
    /** ">59" is more than 59. */
    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:>\\s?)*>(?:\\s|$|([^\\s\\d>=]))");

    private static final String SMALL_WORDS =
            "a|an|and|at|by|for|from|in|including|more|of|on|or|over|than|the|to|was|were|with";
    private static final Pattern ENDS_IN_SMALL_WORD = Pattern.compile("(?:,|\\b(?:" + SMALL_WORDS + "))$");
    private static final Pattern OPEN_END = Pattern.compile("(?:,|\\b(?:" + SMALL_WORDS + "|\\w+ed))$");
    private static final Pattern LABEL = Pattern.compile("^(?:\\p{Lu}[^.:;,]{0,40}|(?:19|20)\\d\\d): ?\\S");
    private static final Pattern YEAR_LABEL = Pattern.compile("^(?:19|20)\\d\\d: ?\\S");
    private static final Pattern PHRASE =
            Pattern.compile("^\\p{Lu}\\p{Ll}[^.;:!?]{8,150}(?:\\.\\d[^.;:!?]{1,100})?[^.,;:!?]$");
    private static final Pattern LAST_WORD = Pattern.compile("^(.*\\S)\\s+(\\S+)$");
    /** "Reports received36,210,644", as pages print whose style divides the label from the number. */
    private static final Pattern STUCK =
            Pattern.compile("^([\\p{Lu}\\d(][^.;:?!]*(?:\\p{Ll}{3}|\\d\\)|\\p{Ll}\\)|\\b(?:NCMEC|ADAM)))"
                    + "(\\d[\\d,]*(?:\\.\\d+)?(?: (?:million|billion)|%)?)$");

    /** At most six words without a number other than a year. */
    private static final Pattern HEAD_CELL = Pattern.compile(
            "(?:[%#] )?(?:\\p{Lu}[\\p{L}()/&'-]*|(?:19|20)\\d\\d)(?: (?:[\\p{L}%()/&'-]+|(?:19|20)\\d\\d)){0,5}");

    /** The problems of a first word that counts nothing, such as "24-hour". */
    private static final Set<Problem> NAMING = EnumSet.of(Problem.CODE, Problem.MONEY);
    /** The qualifying words and digits of a number are shorter. */
    private static final int MAX_NUMBER_LENGTH = 80;
    /** A longer line is prose. */
    private static final int MAX_ROW_LENGTH = 300;

    private final String raw;
    private final String clean;
    private final String body;
    private final String words;
    private List<String> loose;
    private Boolean standalone;
    private Boolean phrase;

    LineClassifier(String raw) {
        this.raw = QUOTED.matcher(raw).replaceFirst("$1");
        this.clean = MarkupStripper.stripMarkup(this.raw);
        this.body = extractBody();
        this.words = MarkupStripper.normalizeWhitespace(body);
    }

    /** The line without inline markup. */
    String clean() {
        return clean;
    }

    boolean isBlank() {
        return clean.isBlank() || RULE.matcher(raw).matches();
    }

    /** Whether the line is the Markdown underline that makes the line before a heading. */
    boolean isUnderline() {
        return raw.strip().matches("={3,}|-{3,}");
    }

    boolean isHeading() {
        boolean bold = BOLD.matcher(raw).matches() && !clean.contains("\t") && !NumberFinder.isNumber(clean);
        return bold || HEADING.matcher(raw).matches();
    }

    boolean isBulleted() {
        return BULLET.matcher(raw).find();
    }

    boolean isEnumerated() {
        return ENUMERATED.matcher(raw).find();
    }

    /** Whether the line is a list item where several such lines are adjacent. */
    boolean canStandAlone() {
        if (standalone == null) {
            standalone = startsWithNumber()
                    ? !ENDS_IN_SMALL_WORD.matcher(words).find()
                    : LABEL.matcher(words).find() && !isIncomplete(words)
                            || YEAR_LABEL.matcher(words).find()
                                    && !ENDS_IN_SMALL_WORD.matcher(words).find();
        }
        return standalone;
    }

    /**
     * Whether the line is a phrase with a count, such as "Answered 121,505 calls to our hotline". Several of them are a
     * list without bullets.
     */
    boolean isCountPhrase() {
        if (phrase == null) {
            phrase = PHRASE.matcher(words).matches()
                    && !isIncomplete(words)
                    && NonFigureFilter.findPossibleFigures(TextNormalizer.fold(words)).stream()
                            .anyMatch(NumberMention::isReadable);
        }
        return phrase;
    }

    /** Whether the words end in a comma, preposition or article, so that more must follow. */
    static boolean isIncomplete(String words) {
        return OPEN_END.matcher(words).find();
    }

    private boolean startsWithNumber() {
        List<NumberMention> numbers = NumberFinder.findAll(
                TextNormalizer.fold(words.substring(0, Math.min(MAX_NUMBER_LENGTH, words.length()))));
        return !numbers.isEmpty()
                && numbers.get(0).start() == 0
                && numbers.get(0).isDigits()
                && !NAMING.contains(numbers.get(0).problem())
                && !TableParser.isYear(numbers.get(0).printed());
    }

    /** The number of a list item whose words begin with three digits: "41. 571 reports" may be one number. */
    Optional<Integer> ambiguousItemNumber() {
        Matcher item = AMBIGUOUS_ITEM.matcher(clean.strip());
        return item.find() ? Optional.of(Integer.valueOf(item.group(1))) : Optional.empty();
    }

    /** The number of a list item. */
    Optional<Integer> itemNumber() {
        Matcher item = ITEM_NUMBER.matcher(clean.strip());
        return item.find() ? Optional.of(Integer.valueOf(item.group(1))) : Optional.empty();
    }

    /** The words of a list item, without its number. */
    String itemWords() {
        return MarkupStripper.normalizeWhitespace(ENUMERATED.matcher(body).replaceFirst(""));
    }

    /** The words of the line, without heading or bullet marks. */
    String words() {
        return words;
    }

    /** The cells of a table row, or a label and a number; empty for other lines. */
    List<String> cells() {
        return RowSplitter.split(
                raw.strip(),
                body.stripTrailing(),
                ENUMERATED.matcher(body.strip()).replaceFirst(""));
    }

    /** The heads of columns that wide gaps divide; empty for lines that have none, or a number. */
    List<String> headCells() {
        List<String> cells = body.length() > MAX_ROW_LENGTH ? List.of() : RowSplitter.splitAtGaps(body.strip());
        return cells.stream().allMatch(cell -> HEAD_CELL.matcher(cell).matches()) ? cells : List.of();
    }

    /** A label and a number divided by one space, as in the text of a PDF; the line may also be prose. */
    List<String> looseCells() {
        if (loose == null) {
            List<String> stuck = findStuckCells();
            loose = stuck.isEmpty() ? findLooseCells() : stuck;
        }
        return loose;
    }

    /** Whether the line is a label with its number stuck to it; a number stuck to capitals may be part of a name. */
    boolean isStuck() {
        List<String> cells = findStuckCells();
        return !cells.isEmpty() && !cells.get(0).matches(".*\\p{Lu}");
    }

    /** Whether one of the last two words may be a number, or end in one: "reports20.5 million". */
    private static boolean mayEndInNumber(String words) {
        int last = words.lastIndexOf(' ');
        return NumberFinder.mayHaveNumber(words.substring(words.lastIndexOf(' ', last - 1) + 1));
    }

    private List<String> findLooseCells() {
        if (!mayEndInNumber(words)) {
            return List.of();
        }
        Matcher lastWord = LAST_WORD.matcher(words);
        boolean label = body.length() <= MAX_ROW_LENGTH
                && lastWord.matches()
                && NumberFinder.isNumber(lastWord.group(2))
                && !TableParser.isYear(lastWord.group(2))
                && !ENDS_IN_SMALL_WORD.matcher(lastWord.group(1)).find()
                && !AdjacentNumbers.endsInOperator(TextNormalizer.fold(lastWord.group(1)))
                && lastWord.group(1).matches("[\\p{Lu}(][^.,;?!]*[\\p{L})]{2}\\s*:?|(?:19|20)\\d\\d:?");
        return label ? List.of(lastWord.group(1), lastWord.group(2)) : List.of();
    }

    private List<String> findStuckCells() {
        if (!mayEndInNumber(words)) {
            return List.of();
        }
        Matcher stuck = STUCK.matcher(words);
        return stuck.matches() && isOnlyNumber(RowSplitter.removeAges(stuck.group(1)), stuck.group(2))
                ? List.of(stuck.group(1), stuck.group(2))
                : List.of();
    }

    /** Whether a label has no other number, and no word such as "nearly" that belongs to this one. */
    private static boolean isOnlyNumber(String label, String number) {
        List<NumberMention> readable = NonFigureFilter.findPossibleFigures(TextNormalizer.fold(label + number)).stream()
                .filter(NumberMention::isReadable)
                .toList();
        return readable.size() == 1 && readable.get(0).start() == label.length();
    }

    private String extractBody() {
        Matcher heading = HEADING.matcher(raw);
        if (heading.matches()) {
            return MarkupStripper.stripMarkup(heading.group(1));
        }
        return isBulleted() ? MarkupStripper.stripMarkup(BULLET.matcher(raw).replaceFirst("")) : clean;
    }
}
