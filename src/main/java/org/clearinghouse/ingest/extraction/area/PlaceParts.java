package org.clearinghouse.ingest.extraction.area;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Detects names of places that contain the name of a state, or stand beside it, but are not the state. */
public final class PlaceParts {
    private static final String KIND = WordLists.joinExpressions("kinds of places");
    /** "Ohio River", "Texas's Panhandle", "Michigan's Upper Peninsula", "Ohio's 7th district". */
    private static final Pattern PART_BEHIND = Pattern.compile(
            "^ " + KIND + "\\b|^'s? (?:[\\w.-]+ ){0,2}" + KIND
                    + "\\b|^'s? (?:\\w+ )?(?:neighbors?|neighbou?ring|bordering|adjacent|surrounding)\\b|^ \\([a-z .]+ only\\)");
    /** "Georgia, a country", "Puerto Rico and beyond", "Ohio and its neighbors". */
    private static final Pattern MORE_BEHIND =
            Pattern.compile("^, (?:a|the) (?:country|nation|republic|town|city|village)\\b"
                    + "|^,? (?:and|or|&|as well as) (?:beyond|elsewhere|abroad|overseas"
                    + "|(?:its |the |\\d+ |[a-z]+ )*(?:other|neighbou?ring|surrounding|nearby|adjacent|bordering) (?:states?|territor(?:y|ies)|areas?|countries|places?)"
                    + "|(?:its |the )?neighbors)\\b");

    private static final Pattern NOT_IN = Pattern.compile(
            "(?:\\b(?:outside|outside of|out of state from|other than|except|except for"
                    + "|excluding|near|(?:north|south|east|west) of|adjacent to|next to|beyond|besides|not from|not in|all states but)(?: the| of)?) $");
    /** "Most of them from outside the United States" says nothing about the whole. */
    private static final Pattern ASIDE = Pattern.compile("\\b(?:most|many|some|half|majority|more) of\\b|\\bmostly\\b");
    /** A county or another part of a state that is named without the state. */
    private static final Pattern NAMED_PART = Pattern.compile(
            "\\b(?:[A-Z][\\w.'-]+ ){1,3}(?:County|Counties|Township"
                    + "|Borough|Valley|Panhandle|Peninsula|Metro Area|Metropolitan Area|School District|Congressional District|Reservation)\\b");

    private PlaceParts() {}

    /** Returns the mentions; those of a part, or of more than a state, become {@link AreaMention#ELSEWHERE}. */
    public static List<AreaMention> mark(List<AreaMention> mentions, String folded, String text) {
        List<AreaMention> marked = new ArrayList<>();
        for (AreaMention mention : mentions) {
            marked.add(isOther(mention, folded) ? mention.asElsewhere() : mention);
        }
        Matcher part = NAMED_PART.matcher(text);
        while (part.find()) {
            AreaMention named = new AreaMention(part.start(), part.end(), AreaMention.ELSEWHERE);
            if (mentions.stream().noneMatch(mention -> overlap(mention, named))) {
                marked.add(named);
            }
        }
        marked.sort(Comparator.comparingInt(AreaMention::start));
        return List.copyOf(marked);
    }

    private static boolean isOther(AreaMention mention, String folded) {
        String after = folded.substring(mention.end(), Math.min(folded.length(), mention.end() + 60));
        String before = folded.substring(Math.max(0, mention.start() - 80), mention.start());
        boolean state = mention.isNamedState();
        return NOT_IN.matcher(before).find() && (state || !ASIDE.matcher(before).find())
                || state
                        && (PART_BEHIND.matcher(after).find()
                                || MORE_BEHIND.matcher(after).find());
    }

    private static boolean overlap(AreaMention one, AreaMention other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
