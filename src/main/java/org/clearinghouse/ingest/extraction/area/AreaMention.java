package org.clearinghouse.ingest.extraction.area;

import java.util.List;

/**
 * The words of a text that name an area.
 *
 * @param code USPS code, US for the nation, {@link #THE_STATE} where the sheet's own state is meant without its name
 */
public record AreaMention(int start, int end, String code) {
    public static final String NATION = "US";
    static final String THE_STATE = "";
    /** A place inside a state, or abroad. */
    public static final String ELSEWHERE = "?";

    /** Whether states are named, and the nation is not. */
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

    /** The code, "the state" taken for the state of the sheet, and on the District's sheet Washington for the District. */
    public String resolveCode(String sheetArea) {
        boolean district = sheetArea.equals("DC") && code.equals("WA");
        return district || code.equals(THE_STATE) ? sheetArea : code;
    }
}
