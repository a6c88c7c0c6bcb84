package org.clearinghouse.ingest.format.pdf;

/** A word: glyphs without a space between them. Positions and size are in points from the top left of the page. */
record Word(String text, double left, double right, double size, boolean bold) {
    private static final String NUMBER = "[(]?[\\d.,\uFFFD]+[%)*]{0,2}";

    boolean isNumber() {
        return text.matches(NUMBER);
    }
}
