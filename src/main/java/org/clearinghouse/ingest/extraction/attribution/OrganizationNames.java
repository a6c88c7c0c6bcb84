package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * Finds organizations other than NCMEC by how their names are written: capitalized words with one such as "Division", or
 * capitals such as "CBI".
 */
final class OrganizationNames {
    private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019&-]*";
    private static final String FIELD =
            " (?:of|for|on) (?:the )?" + WORD + "(?:,? (?:and |& |of |the )*" + WORD + ")*(?: \\(\\p{Lu}+\\))?";
    private static final String INSTITUTION = WordLists.joinExpressions("institutions");
    private static final String NAME =
            "((?:" + WORD + " )+" + INSTITUTION + "\\b(?:" + FIELD + ")?|" + INSTITUTION + FIELD + "|\\p{Lu}{2,6}\\b)";
    private static final String ARTICLE = "(?:[Tt]he )?";

    private static final Pattern AGENT = Pattern.compile("^[^;\\d]*?\\bby " + ARTICLE + NAME);
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[,;:.] |\\b(?:that|while|and|but|where|when|as|because|although|since) )(?:(?:[Ii]n|[Dd]uring) \\d{4},? )?"
                    + ARTICLE + NAME + "(?i:" + WordLists.joinExpressions("predicates of counters") + ")");

    private static final Pattern NO_OTHER = WordLists.compilePattern("names of no other counter");

    private OrganizationNames() {}

    /** Whether words behind a number say that another organization did what is counted: "issued by the CBI". */
    static boolean hasAgent(String after) {
        return names(AGENT.matcher(after));
    }

    /** Whether words before a number have another organization as their subject: "the CBI issued". */
    static boolean hasSubject(String before) {
        return names(SUBJECT.matcher(before));
    }

    private static boolean names(Matcher found) {
        return found.find() && !NO_OTHER.matcher(found.group(1)).matches();
    }
}
