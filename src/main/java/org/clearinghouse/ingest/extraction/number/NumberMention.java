package org.clearinghouse.ingest.extraction.number;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.clearinghouse.model.Qualifier;

/**
 * A number as a text prints it, with its qualifying words.
 *
 * @param start of the qualifying words, or of the number where there are none
 * @param end the position after the last character
 * @param share whether it is printed as a share: "19%", "1 in 6"
 * @param problem why it cannot be read as a figure, null where it can; with a problem, value and qualifier are null
 */
public record NumberMention(
        int start, int end, String printed, BigDecimal value, Qualifier qualifier, boolean share, Problem problem) {
    /** Why a number cannot be stored as a figure; the description completes a sentence for the user. */
    public enum Problem {
        TOO_LONG("has more digits than any count"),
        MALFORMED("is not written like a number"),
        AMBIGUOUS("may be one number or several"),
        ILLEGIBLE_WORDS("is beside words that cannot be read, or whose letters are set apart"),
        CODE("is part of a word, a name or a code"),
        MONEY("is an amount of money"),
        SCALED("is in thousands, millions or percent, as its row or column says"),
        OTHER_QUANTITY("is a rate, rank, change or other quantity, as its table says"),
        OTHER_PLACE("is of a city, county or other place, as its table or heading says"),
        UNKNOWN_COLUMN("is in a column whose head is not known"),
        UNREADABLE_QUALIFIER("has a qualifier without a definite meaning"),
        RANGE("is the end of a range"),
        COMPARISON("compares with another figure"),
        /** "aims to handle 50 cases", "did not review 45". */
        NO_FACT("is intended, supposed or denied, and counts nothing that happened"),
        SCALED_BY_HEADING("is in thousands, millions or percent or a rate, as its heading says"),
        CORRECTED("is named in a correction or a dispute, so it may be wrong"),
        NOT_REAL("is not real, as the page says"),
        /** "Hundreds of", "half a dozen". */
        VAGUE("is a number without a definite value"),
        YEAR_LIKE("may be a year");

        public final String description;

        Problem(String words) {
            this.description = words;
        }
    }

    private static final Set<Problem> UNREAD = EnumSet.of(
            Problem.MALFORMED,
            Problem.AMBIGUOUS,
            Problem.ILLEGIBLE_WORDS,
            Problem.CODE,
            Problem.MONEY,
            Problem.SCALED,
            Problem.SCALED_BY_HEADING,
            Problem.CORRECTED,
            Problem.NOT_REAL,
            Problem.UNKNOWN_COLUMN);

    static NumberMention createUnreadable(int start, int end, String printed, Problem problem) {
        return new NumberMention(start, end, printed, null, null, false, problem);
    }

    public boolean isReadable() {
        return problem == null;
    }

    /** Whether its writing cannot be read; other problems are of numbers that are understood, but are no figures. */
    public boolean isUnread() {
        return problem != null && UNREAD.contains(problem);
    }

    /** Returns the number with a problem; the first problem of a number stays. */
    public NumberMention withProblem(Problem reason) {
        return isReadable() ? createUnreadable(start, end, printed, reason) : this;
    }

    /** The position of the first digit behind the qualifying words; of the words or currency sign if there is none. */
    int findNumberStart() {
        for (int i = 0; problem != Problem.MONEY && i < printed.length(); i++) {
            if (Character.isDigit(printed.charAt(i))) {
                return start + i;
            }
        }
        return start;
    }

    /** Whether digits are printed. Words such as "no" and "one" seldom are figures. */
    public boolean isDigits() {
        return printed.chars().anyMatch(Character::isDigit);
    }

    public boolean isZeroInWords() {
        return !isDigits() && value != null && value.signum() == 0;
    }

    NumberMention withSpan(int newStart, int newEnd, String newPrinted) {
        return new NumberMention(newStart, newEnd, newPrinted, value, qualifier, share, problem);
    }
}
