package org.clearinghouse.ingest.format.pdf;

/** Glyphs without a space between them. */
record Word(String text, double left, double right, double size, boolean bold) {
    private static final String NUMBER = "[(]?[\\d.,]+[%)*]{0,2}";

    boolean isNumber() {
        return text.matches(NUMBER);
    }
}
