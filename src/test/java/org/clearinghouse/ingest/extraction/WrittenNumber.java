package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A known number in a random writing: other group marks, spaces, digits, signs, qualifiers and footnotes.
 *
 * @param text the number as a document has it
 * @param value the number that was written
 * @param countable whether a reader may take the text for this value; "-59" and "1.2×10⁴" are no counts
 */
record WrittenNumber(String text, long value, boolean countable) {
    /** Marks between the groups of digits. Some are known, most are not; none may give another value. */
    private static final List<String> GROUP_MARKS = List.of(
            ",",
            ",",
            ",",
            "",
            "",
            " ",
            "  ",
            "\n",
            ",\n",
            ", ",
            " ,",
            " , ",
            "'",
            "\u2019",
            "\u00B4",
            "`",
            "\u2032",
            "\u066C",
            "\uFF0C",
            "\u201A",
            "\u3001",
            "\u00B7",
            "\u2022",
            "\u2027",
            "\u22C5",
            ";",
            "; ",
            ":",
            ": ",
            ".",
            ". ",
            ".\n",
            "_",
            "__",
            "*",
            "**",
            "\\,",
            "{,}",
            "~",
            "^",
            "\"",
            "\u00A0",
            "\u2002",
            "\u2003",
            "\u2007",
            "\u2008",
            "\u2009",
            "\u200A",
            "\u202F",
            "\u205F",
            "\u3000",
            "\u200B",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u00AD\n",
            "-\n",
            "-",
            " - ",
            "\u2010",
            "\u2011",
            "\u2013",
            "\u2014",
            "\u2212",
            "/",
            " / ",
            "\u2044",
            "\\",
            "+",
            "\u00B1",
            "=",
            "#",
            "(",
            ")",
            ") ",
            "[",
            "] ",
            "<",
            ">",
            "&",
            "%",
            "$",
            "\u20AC",
            "\uFFFD",
            "\u0301",
            "\u0336",
            "\uE001",
            "\u200E",
            "\u00B9",
            "a",
            "e",
            "x",
            " x ",
            "</b>",
            "<b>,</b>",
            "<br>",
            "&nbsp;",
            "&thinsp;",
            "&#8239;",
            "&comma;",
            "&shy;",
            "<sup>1</sup>",
            "\u2502");

    /** Gaps between single digits, as tracked text has them. */
    private static final List<String> GAPS = List.of(" ", "\u2009", "\u200A", "\u202F", "\u00A0", "\u2002", "'", "_");

    private static final List<String> PREFIXES = List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "~",
            "~ ",
            "\u2248",
            "\u2248 ",
            "\u223C",
            "ca. ",
            "ca ",
            "c. ",
            "circa ",
            "est. ",
            "an estimated ",
            "about ",
            "approx. ",
            "some ",
            "nearly ",
            "more than ",
            "over ",
            "just over ",
            "at least ",
            "no fewer than ",
            "\u2265",
            "\u2A7E ",
            ">= ",
            "> ",
            "\"",
            "'",
            "\u201C",
            "\u00AB",
            "**",
            "*",
            "_",
            "<b>",
            "`",
            "exactly ",
            "~~7~~ ");
    /** A number behind a label ends with its line. */
    private static final List<String> LABELS = List.of("n=", ": ");

    private static final List<String> FOREIGN_PREFIXES = List.of(
            "-",
            "\u2212",
            "+",
            "\u00B1",
            "$",
            "\u20AC",
            "US$",
            "#",
            "\u2116",
            "@",
            "x",
            "A",
            "in",
            "Q",
            ".",
            "0",
            "00",
            "1 ",
            "1, ",
            "2 x ",
            "1/",
            "<",
            "< ",
            "\u2264 ",
            "fewer than ",
            "up to ",
            "at most ",
            "not over ",
            "7 / ",
            "7-",
            "7\u20138",
            "\uFFFD",
            "\uFFFD,",
            "max. ",
            "min. ",
            "\u2212 ",
            "half of ");
    private static final List<String> SUFFIXES = List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "*",
            "**",
            "\u2020",
            "\u2021",
            "\u00B9",
            "\u00B2\u00B3",
            "\u00B9,\u00B2",
            "[1]",
            "[a]",
            " [2]",
            "<sup>1</sup>",
            "\"",
            "'",
            "\u201D",
            "_",
            "</b>",
            "`",
            "\u00A0",
            "\u200B",
            "+",
            " (est.)",
            " (approximately)",
            " or more",
            ",",
            " of 99,000",
            "(a)",
            " (2)");
    private static final List<String> FOREIGN_SUFFIXES = List.of(
            "r",
            "p",
            "e",
            "b2",
            "%",
            " %",
            "\u2030",
            "\u00B0",
            " \u00B1 526",
            "\u00B1526",
            " +/- 526",
            " (\u00B1526)",
            " (+/- 526)",
            " plus or minus 526",
            "^1",
            "^2^",
            "E+04",
            "e4",
            "\u00D710\u2074",
            " \u00D7 10\u2074",
            "x10^4",
            " / 42,000",
            "/42,000",
            "/7",
            " to 99,000",
            " or 99,000",
            "-99,000",
            "\u201399,000",
            " 1",
            " 12",
            " 571",
            ",5",
            ".5",
            ",57",
            ",5710",
            "\u00BD",
            " \u00BD",
            " 1/2",
            " dozen",
            " or so",
            "-odd",
            "ish",
            "\uFFFD",
            "\uFFFD\uFFFD",
            "\u0336",
            "(1)");

    /** The zeros of other scripts. */
    private static final List<Character> ZEROS = List.of('\uFF10', '\u0660', '\u06F0', '\u0966', '\u09E6', '\u0E50');

    static WrittenNumber create(Random random) {
        long value = createValue(random);
        String digits = writeDigits(value, random);
        boolean foreignPrefix = random.nextInt(8) == 0;
        boolean foreignSuffix = random.nextInt(5) == 0;
        boolean labelled = random.nextInt(20) == 0 && !digits.contains("\n") && !digits.contains("<br>");
        String text = pick(foreignPrefix ? FOREIGN_PREFIXES : labelled ? LABELS : PREFIXES, random)
                + digits
                + pick(foreignSuffix ? FOREIGN_SUFFIXES : SUFFIXES, random);
        return new WrittenNumber(text, value, !foreignPrefix && !foreignSuffix);
    }

    private static long createValue(Random random) {
        long bound = (long) Math.pow(10, 1 + random.nextInt(7));
        long value = bound / 10 + (long) (random.nextDouble() * bound * 0.9);
        // Four digits that may be a year are never read.
        return value >= 1900 && value < 2100 || value == 777 ? value + 300 : value;
    }

    private static String writeDigits(long value, Random random) {
        boolean tracked = random.nextInt(20) == 0;
        List<String> groups = split(String.valueOf(value), tracked ? 1 : 3);
        String mark = pick(tracked ? GAPS : GROUP_MARKS, random);
        String joined = String.join(mark, groups);
        if (groups.size() > 2 && !tracked && random.nextInt(6) == 0) {
            joined = groups.get(0) + pick(GAPS, random) + String.join(mark, groups.subList(1, groups.size()));
        }
        return random.nextInt(8) == 0 ? translate(joined, pick(ZEROS, random)) : joined;
    }

    private static List<String> split(String digits, int size) {
        List<String> groups = new ArrayList<>();
        for (int end = digits.length(); end > 0; end -= size) {
            groups.add(0, digits.substring(Math.max(0, end - size), end));
        }
        return groups;
    }

    private static String translate(String text, char zero) {
        StringBuilder translated = new StringBuilder();
        text.chars().forEach(c -> translated.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
        return translated.toString();
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
