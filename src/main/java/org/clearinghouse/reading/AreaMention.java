package org.clearinghouse.reading;

/**
 * The words of a text that name an area.
 *
 * @param code USPS code, US for the nation, {@link #THE_STATE} where the sheet's own state is meant without its name
 */
record AreaMention(int start, int end, String code) {
    static final String NATION = "US";
    static final String THE_STATE = "";

    boolean isNation() {
        return code.equals(NATION);
    }

    boolean isNamedState() {
        return !isNation() && !code.equals(THE_STATE);
    }

    /** The code, "the state" taken for the state of the sheet. */
    String codeIn(String sheetArea) {
        return code.equals(THE_STATE) ? sheetArea : code;
    }
}
