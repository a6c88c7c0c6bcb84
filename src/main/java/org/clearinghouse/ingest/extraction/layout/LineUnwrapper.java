package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Joins wrapped lines. The other words of the document decide whether a hyphen at the end of a line is part of the word:
 * "enforce-" and "ment" become "enforcement", "child-" and "serving" keep the hyphen.
 */
final class LineUnwrapper {
    private static final String HYPHENS = "-\u00AD\u2010\u2011";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\d]+(?:-[\\p{L}\\d]+)*)[-\u2010\u2011]$");
    private static final Pattern BROKEN_NUMBER = Pattern.compile("\\d[.,']?[-\u00AD\u2010\u2011]$");
    private static final Set<String> HYPHENATED_PREFIXES = Set.copyOf(WordLists.load("first parts of words"));

    private final Set<String> words = new HashSet<>();

    LineUnwrapper(List<LineClassifier> lines) {
        lines.forEach(line -> addWords(line.clean()));
    }

    /** Appends a line to the text of a paragraph. */
    void append(LineMappedText.Builder text, String words, TextLine line) {
        String before = text.tail();
        if (before.isEmpty()) {
            text.append(removeSoftHyphens(words), line);
            return;
        }
        boolean softHyphen = before.charAt(before.length() - 1) == SOFT_HYPHEN;
        boolean hyphen = HYPHENS.indexOf(before.charAt(before.length() - 1)) >= 0;
        if (!hyphen || isBrokenNumber(before, words)) {
            text.append(" ", line);
        } else if (softHyphen || isBrokenWord(before, words)) {
            text.dropLast();
        } else if (!endsInHyphenatedWord(before)) {
            text.append(" ", line);
        }
        text.append(removeSoftHyphens(words), line);
    }

    private void addWords(String line) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || !isWordPart(line, i)) {
                if (i > start) {
                    words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }

    /** Letters and digits, and a hyphen between two of them. */
    private static boolean isWordPart(String line, int position) {
        return Character.isLetterOrDigit(line.charAt(position))
                || line.charAt(position) == '-'
                        && position > 0
                        && Character.isLetterOrDigit(line.charAt(position - 1))
                        && position + 1 < line.length()
                        && Character.isLetterOrDigit(line.charAt(position + 1));
    }

    /** A hyphen between two digits, which is no hyphen of a word; the number stays divided. */
    private static boolean isBrokenNumber(String before, String after) {
        return BROKEN_NUMBER.matcher(TextNormalizer.fold(before)).find()
                && !after.isEmpty()
                && Character.isDigit(after.charAt(0));
    }

    private boolean isBrokenWord(String before, String after) {
        Matcher first = LAST_WORD.matcher(before);
        Matcher second = WORD.matcher(after);
        if (!first.find() || !second.find() || second.start() > 0) {
            return false;
        }
        String left = first.group(1).toLowerCase(Locale.ROOT);
        String right = second.group().toLowerCase(Locale.ROOT);
        boolean hyphenated = words.contains(left + "-" + right)
                || HYPHENATED_PREFIXES.contains(left)
                || !Character.isLowerCase(second.group().charAt(0));
        return words.contains(left + right) || !hyphenated;
    }

    private static boolean endsInHyphenatedWord(String before) {
        return LAST_WORD.matcher(before).find();
    }

    /** Removes the soft hyphens inside a line. One at the end stays, because it marks a broken word. */
    private static String removeSoftHyphens(String words) {
        boolean wordBroken = !words.isEmpty() && words.charAt(words.length() - 1) == SOFT_HYPHEN;
        String plain = words.replace(String.valueOf(SOFT_HYPHEN), "");
        return wordBroken ? plain + SOFT_HYPHEN : plain;
    }
}
