package org.clearinghouse.ingest.extraction.template;

/** The areas whose figures a template gives. */
public enum AreaScope {
    /** The nation. */
    NATION,
    /** The state that the sentence, or the introduction of its list, names. */
    STATE,
    /** The sheet's state, even where it is not named. */
    SHEET,
    /** The state where one is named, otherwise the nation. */
    EITHER,
    /** The nation, though the sentence names a place outside: "users outside the United States". */
    ABROAD
}
