package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Recognizes organizations that are named together with NCMEC, or by a name like its own, but count for themselves. */
final class OtherCounters {
    private static final String CENTER = "(?:the )?(?:ncmec|national center|center)";
    private static final String RELATED = WordLists.joinExpressions("related organizations") + "s?";
    private static final Pattern RELATED_SUBJECT = Pattern.compile("\\b" + RELATED
            + " (?:organi[sz]ations?|agenc(?:y|ies)|groups?|centers?|charit(?:y|ies)|hotlines?)? ?(?:of|to|for) "
            + CENTER + "\\b"
            + "|(?:^|[^a-z ] ?|\\b(?:and|while|where|when) )(?:(?:in|during) \\d{4},? )?(?:the )?" + CENTER
            + "'s (?:[a-z]+ ){0,2}" + RELATED + "\\b");
    private static final Pattern NOT_BY_CENTER = Pattern.compile(
            "\\b(?:like|unlike|instead of|rather than|not by|not to|independently? of) " + CENTER + "\\b");
    private static final Pattern FOREIGN_HOTLINE = Pattern.compile(
            "\\bcybertip\\.ca\\b|\\b" + WordLists.joinExpressions("nationalities") + "[a-z]*"
                    + " (?:\\w+ )?(?:cyber ?tip ?line|hotlines?|tip ?lines?|cent(?:er|re)s?|police|authorities|version)\\b");
    private static final Pattern REPORTED_TO_POLICE =
            Pattern.compile("\\breported (?:missing )?to (?:the |local |state |federal |\\w+ )*?"
                    + "(?:police|sheriffs?|law enforcement|authorities|troopers|fbi|ncic)\\b");
    private static final Pattern NAMED_CENTER =
            Pattern.compile("\\bncmec\\b|\\bnational center\\b|\\bthe center\\b|cyber ?tip ?line");

    private OtherCounters() {}

    /** Whether the clause of a number names another organization as the one that counted. */
    static boolean isCountedByOther(FigureCandidate candidate) {
        String before = candidate.precedingText();
        String clause = before.substring(before.lastIndexOf(';') + 1);
        String after = candidate.passage().folded().substring(candidate.number().end());
        return RELATED_SUBJECT.matcher(clause).find()
                || NOT_BY_CENTER.matcher(clause).find()
                || FOREIGN_HOTLINE.matcher(clause).find()
                || candidate.metric().startsWith("missing-cases")
                        && REPORTED_TO_POLICE.matcher(after).find()
                        && !NAMED_CENTER.matcher(candidate.passage().folded()).find();
    }
}
