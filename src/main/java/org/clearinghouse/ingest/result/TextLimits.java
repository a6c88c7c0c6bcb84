package org.clearinghouse.ingest.result;

/** The most characters of each text that is stored with a figure or a source, whatever reader extracted it. */
public final class TextLimits {
    public static final int CODE = 100;
    /** A title, publisher, note, place, printed number or any other text without a limit of its own. */
    public static final int TEXT = 1_000;

    public static final int URL = 2_000;
    /** A sentence, or a row of a table. */
    public static final int QUOTE = 10_000;

    private TextLimits() {}
}
