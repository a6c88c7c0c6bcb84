package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.AdjacentNumbers;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Splits a line into cells if it is a table row, or a label and a number. */
final class RowSplitter {
    private static final GuardedPattern WIDE_GAP = GuardedPattern.compile(
            "\\s{2,}|\\s*(?:\\.{3,}|(?:\\. ){3,})\\s*|\\s*_{3,}\\s*", "  ", "\t", "...", ". .", "___");
    private static final GuardedPattern LABELLED = GuardedPattern.compile(
            "^(.*[^\\s<>/+\u00B1])\\s*(?:[:=]\\s*|\\s[-\u2013\u2014]\\s+)(\\S.*)$", ":", "=", "-", "\u2013", "\u2014");
    /** "1,571 - reports made available": the first cell is the number, the second what it counts. */
    private static final GuardedPattern NUMBER_FIRST = GuardedPattern.compile(
            "^(\\S.*?)\\s*(?::|=|\\s-|\\s\u2013|\\s\u2014|\u2014|\\|)\\s*(\\p{L}.*)$",
            ":",
            "=",
            "-",
            "\u2013",
            "\u2014",
            "|");

    /** A row of delimited values: "Missing children cases;11" or "Missing children cases,11". */
    private static final GuardedPattern DELIMITED =
            GuardedPattern.compile("^([^;]*\\pL[^;]*; ?(?:[^;]*;)*|[^,.]*\\pL,)([^; ]*)$", ";", ",");

    /** Dots or two spaces inside what may be a number; but a year may end a label. */
    private static final GuardedPattern GAP_IN_NUMBER = GuardedPattern.compile(
            "(?:^|\\P{N})\\p{Nd}{1,3}(?:,\\p{Nd}{3})*(?:\\s*(?:\\.{3,}|(?:\\. ){3,})\\s*\\p{Nd}|  \\p{Nd}{3}(?:$|\\P{N}))",
            "  ", "...", ". .");

    private static final Pattern AGES =
            Pattern.compile("(?i)(\\badults?),? \\(?(?:ages? )?18(?:-|\u2013| to )20(?: years old)?\\)?");

    private static final int MAX_CELLS = 30;
    /** A longer label of a number in words is prose. */
    private static final int MAX_LABEL = 60;

    /** A longer line without tabs or pipes is prose. */
    private static final int MAX_LENGTH = 400;

    private RowSplitter() {}

    /**
     * Returns the cells, none if the line is neither a row nor a label and a number.
     *
     * @param raw the line with its marks
     * @param body the line without heading or bullet marks; with a tab in front, the first cell is empty
     * @param unnumbered the body without the number of an item
     */
    static List<String> split(String raw, String body, String unnumbered) {
        List<String> cells = splitCells(raw, body, unnumbered);
        return cells.size() > MAX_CELLS ? List.of() : cells;
    }

    private static List<String> splitCells(String raw, String body, String unnumbered) {
        if (isPiped(raw)) {
            return collectCells(body.strip().replaceAll("^\\||\\|$", "").split("\\|", -1));
        }
        if (body.strip().contains("\t")) {
            return filterDivided(filterTabbed(collectCells(body.split("\t+"))));
        }
        if (unnumbered.length() > MAX_LENGTH || GAP_IN_NUMBER.find(unnumbered)) {
            return List.of();
        }
        List<String> spaced = splitAtGaps(unnumbered);
        return filterDivided(endsInNumber(spaced) ? spaced : splitLabelled(unnumbered.strip()));
    }

    /** The parts of a line between wide gaps, whatever they are. */
    static List<String> splitAtGaps(String line) {
        return WIDE_GAP.mayMatch(line) ? collectCells(WIDE_GAP.pattern().split(line)) : List.of();
    }

    private static boolean isPiped(String raw) {
        return raw.startsWith("|") && raw.length() > 1 || raw.contains(" | ");
    }

    /** A line with tabs is prose if it contains the end of a sentence and its last cell is no number. */
    private static List<String> filterTabbed(List<String> cells) {
        boolean prose = cells.stream().anyMatch(cell -> cell.length() > 150 || cell.matches(".*[a-z]\\.(?: .*)?"));
        return cells.size() < 2 || prose && !endsInNumber(cells) ? List.of() : cells;
    }

    private static List<String> splitLabelled(String body) {
        if (!NumberFinder.mayHaveNumber(body)) {
            return List.of();
        }
        Matcher labelled = LABELLED.pattern().matcher(body);
        if (LABELLED.mayMatch(body)
                && labelled.matches()
                && NumberFinder.isNumber(labelled.group(2))
                && !isWrappedProse(labelled.group(1), labelled.group(2))) {
            return hasOwnCount(labelled.group(1))
                    ? List.of()
                    : collectCells(new String[] {labelled.group(1), labelled.group(2)});
        }
        Matcher delimited = DELIMITED.pattern().matcher(body);
        if (DELIMITED.mayMatch(body) && delimited.matches() && NumberFinder.isNumber(delimited.group(2))) {
            return collectCells(body.split("[;,]", body.contains(";") ? -1 : 2));
        }
        Matcher numbered = NUMBER_FIRST.pattern().matcher(body);
        boolean row = NUMBER_FIRST.mayMatch(body)
                && numbered.matches()
                && NumberFinder.isNumber(numbered.group(1))
                && !TableParser.isYear(numbered.group(1))
                && NumberFinder.findAll(TextNormalizer.fold(numbered.group(2))).isEmpty();
        return row ? collectCells(new String[] {numbered.group(1), numbered.group(2)}) : List.of();
    }

    /** "… as good news: one" may go on in the next line: "large platform bundles reports". */
    private static boolean isWrappedProse(String label, String number) {
        return label.length() > MAX_LABEL && number.matches("\\PN*");
    }

    /**
     * Whether a label has a label and a number of its own: "Reports - 42, nothing else" before "- none". The numbers of
     * "Ages 12 - 17" are a range.
     */
    private static boolean hasOwnCount(String label) {
        Matcher labelled = LABELLED.pattern().matcher(label);
        if (!labelled.matches()
                || Character.isDigit(labelled.group(1).charAt(labelled.group(1).length() - 1))) {
            return false;
        }
        return !NonFigureFilter.findPossibleFigures(TextNormalizer.fold(labelled.group(2)))
                .isEmpty();
    }

    /** "Reports: 41" and "571" are no label and number, because both may be one number. */
    private static List<String> filterDivided(List<String> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (isDivided(cells.get(i - 1), cells.get(i))) {
                return List.of();
            }
        }
        return cells;
    }

    private static boolean isDivided(String label, String cell) {
        if (label.isEmpty() || NumberFinder.isNumber(label) && NumberFinder.isNumber(cell)) {
            return false;
        }
        String end = TextNormalizer.fold(removeAges(label));
        return NumberFinder.isNumber(cell) && (AdjacentNumbers.isOpen(end) || AdjacentNumbers.endsInOperator(end))
                || AdjacentNumbers.mayContinue(end, TextNormalizer.fold(cell));
    }

    /** The ages of young adults are no number of a label. */
    static String removeAges(String label) {
        return AGES.matcher(label).replaceFirst("$1");
    }

    private static boolean endsInNumber(List<String> cells) {
        return cells.size() > 1 && NumberFinder.isNumber(cells.get(cells.size() - 1));
    }

    private static List<String> collectCells(String[] parts) {
        List<String> cells = new ArrayList<>();
        for (String part : parts) {
            cells.add(MarkupStripper.normalizeWhitespace(part));
        }
        return cells;
    }
}
