package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** Recognizes what a spreadsheet makes of a number or a code: a formula, a date, scientific notation. */
final class SpreadsheetTraps {
    private record Trap(Pattern pattern, String advice) {
        static Trap create(String pattern, String advice) {
            return new Trap(Pattern.compile("(?is)" + pattern), advice);
        }
    }

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|m[\u00E4a]r|mai|okt|dez)[a-z]*";

    /** They spoil a cell of any column. */
    private static final List<Trap> ANY = List.of(
            Trap.create("[=@].*", "it is a formula; write its result"),
            Trap.create("['\u2018\u2019].*", "the apostrophe is a spreadsheet's mark of text; leave it out"),
            Trap.create("#.*", "it is an error of a spreadsheet, or a column too narrow; write what it stands for"),
            Trap.create(
                    "[-+]?\\d+(?:[.,]\\d+)?E[-+]?\\d+",
                    "a spreadsheet shortened it and dropped digits; format the column as text, and write all digits"),
            Trap.create(
                    "\\d{1,4}[-. /]{1,2}" + MONTH + "(?:[-. /]\\d{2,4})?|" + MONTH
                            + "[-. /]\\d{1,4}|\\d{1,2}([./])\\d{1,2}[./]\\d{2,4}",
                    "a spreadsheet changed it to a date; format the column as text"));

    /** They spoil a number, but are right in the words that are printed. */
    private static final List<Trap> NUMBERS = List.of(
            Trap.create(".*%", "leave the percent sign out"),
            Trap.create("[-(\u2212].*", "no figure is below zero"),
            Trap.create(
                    "\\d+(?:[,.'\u2019\u00A0\u2009\u202F ]\\d+)+",
                    "write no marks between thousands, and a point before decimals"));

    private SpreadsheetTraps() {}

    /** What was done to a cell and what is right, as the end of a sentence; empty where nothing is recognized. */
    static String explain(String cell) {
        return explain(cell, ANY.stream());
    }

    /** Explains a cell that must be a number. */
    static String explainNumber(String cell) {
        return explain(cell, Stream.concat(ANY.stream(), NUMBERS.stream()));
    }

    private static String explain(String cell, Stream<Trap> traps) {
        return traps.filter(trap -> trap.pattern().matches(cell))
                .findFirst()
                .map(trap -> "; " + trap.advice())
                .orElse("");
    }
}
