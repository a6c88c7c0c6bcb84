package org.clearinghouse.ingest.extraction.area;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** Detects places other than states and the nation by their capital letters: "in Augusta, Maine", "in the Midwest". */
public final class UnknownPlaces {
    private static final Pattern CITY_OF = Pattern.compile(
            "\\b(?:in|from|of|near|to|at|for|around|by|across|within) (?:[A-Z][\\w.]+ ){0,2}([A-Z][a-z]+), $");
    /** "AUSTIN, Texas (May 8) -" */
    private static final Pattern DATELINE =
            Pattern.compile("^\\W*\\p{Lu}[\\p{Lu} .'-]+, [\\p{L}. ]{2,20},? ?(?:\\([^()]*\\) ?)?(?:-|\u2013|\u2014) ");

    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Addition|Total|All), $");
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\b(?:in|from|across|throughout|near|within|around) (?:the )?(?:[A-Z][a-z]+)(?: [A-Z]| ?[a-z,.;:]| ?$)");
    private static final Pattern KNOWN = Pattern.compile(
            "^\\w+ (?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Child|Team|Family"
                    + "|Cyber|Internet|Office|Forensic|Victim|Exploited|Case|AMBER|Amber|National|Congress|Department|Missing|Social|United|America|Calendar|Fiscal|NCMEC)");

    private UnknownPlaces() {}

    /**
     * Returns the mentions; a state that follows the name of a town becomes {@link AreaMention#ELSEWHERE}. The state of a
     * dateline is that of the writer, and no mention.
     */
    public static List<AreaMention> markTowns(List<AreaMention> mentions, String text) {
        int dateline = findEndOfDateline(text);
        return mentions.stream()
                .filter(mention -> mention.end() > dateline)
                .map(mention -> isPrecededByTown(text.substring(0, mention.start())) ? mention.asElsewhere() : mention)
                .toList();
    }

    private static int findEndOfDateline(String text) {
        Matcher dateline = DATELINE.matcher(text);
        return dateline.find() ? dateline.end() : 0;
    }

    private static boolean isPrecededByTown(String before) {
        return CITY_OF.matcher(before).find() && !MONTH.matcher(before).find();
    }

    /** Whether a sentence may name a place that the gazetteer does not know. */
    public static boolean hasUnknownPlace(String text) {
        Matcher place = UNKNOWN.matcher(text);
        while (place.find()) {
            if (!KNOWN.matcher(place.group()).find()) {
                return true;
            }
        }
        return false;
    }
}
