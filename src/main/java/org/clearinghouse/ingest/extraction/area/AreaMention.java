package org.clearinghouse.ingest.extraction.area;

import java.util.List;

/**
 * Words of a text that name an area.
 *
 * @param code the USPS code, US for the nation, {@link #THE_STATE} for "the state", or {@link #ELSEWHERE}
 */
public record AreaMention(int start, int end, String code) {
    public static final String NATION = "US";
    /** The sheet's own state, mentioned without its name. */
    static final String THE_STATE = "";
    /** A place inside a state, or abroad. */
    public static final String ELSEWHERE = "?";

    /** Whether there are mentions, and none is of the nation. */
    public static boolean containsOnlyStates(List<AreaMention> mentions) {
        return !mentions.isEmpty() && mentions.stream().noneMatch(AreaMention::isNation);
    }

    public boolean isNation() {
        return code.equals(NATION);
    }

    public boolean isElsewhere() {
        return code.equals(ELSEWHERE);
    }

    AreaMention asElsewhere() {
        return new AreaMention(start, end, ELSEWHERE);
    }

    boolean isNamedState() {
        return !isNation() && !isElsewhere() && !code.equals(THE_STATE);
    }

    /**
     * The code; "the state" is the scope's, and "Washington" is the District in the District's.
     *
     * @param scope the area that the text is about
     */
    public String resolveCode(String scope) {
        if (code.equals(THE_STATE)) {
            return scope.equals(NATION) ? ELSEWHERE : scope;
        }
        return scope.equals("DC") && code.equals("WA") ? scope : code;
    }
}
