package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;

/** One of the patterns of a template, all of which must hold. */
record Condition(Pattern pattern, boolean negated) {

    /** Whether it is about the number's place in the sentence, and not about the sentence alone. */
    boolean isAboutNumber() {
        return pattern.pattern().contains("#");
    }

    boolean matches(String text) {
        return pattern.matcher(text).find() != negated;
    }
}
