package org.clearinghouse.ingest.extraction.template;

/** Whose figure a template gives. */
public enum AreaScope {
    /** The nation's. */
    NATION,
    /** The state's that the sentence, or what introduces it, names. */
    STATE,
    /** The sheet's state's, even where it is not named. */
    SHEET,
    /** The state's where one is named, otherwise the nation's. */
    EITHER
}
