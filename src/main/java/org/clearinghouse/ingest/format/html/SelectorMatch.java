package org.clearinghouse.ingest.format.html;

/** Whether a selector or a condition of a style sheet matches, from the least to the most certain. */
enum SelectorMatch {
    NO,
    MAYBE,
    YES;

    static SelectorMatch of(boolean matches) {
        return matches ? YES : NO;
    }

    SelectorMatch and(SelectorMatch other) {
        return compareTo(other) < 0 ? this : other;
    }

    SelectorMatch or(SelectorMatch other) {
        return compareTo(other) > 0 ? this : other;
    }

    SelectorMatch negate() {
        return values()[YES.ordinal() - ordinal()];
    }
}
