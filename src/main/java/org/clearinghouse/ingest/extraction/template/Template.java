package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;
import java.util.List;
import org.clearinghouse.ingest.extraction.template.PassageMasker.MaskedPassage;

/** A wording in which sentences give the figure of a metric. All conditions must hold. */
record Template(String metric, AreaScope areaScope, List<Condition> conditions) {

    /** In place of a metric: the number counts in another year or area what the sentence before counts. */
    static final String PREVIOUS = "previous";

    /**
     * A pattern that must be found or, negated, must not be found.
     *
     * @param around whether a negated pattern must not be found in the words around the sentence either
     */
    record Condition(Pattern pattern, boolean negated, boolean around) {

        /** Whether it is about the number's place in the sentence, and not about the sentence alone. */
        boolean isAboutNumber() {
            return pattern.pattern().contains("#");
        }

        private boolean matchesForm(String form) {
            return pattern.matcher(form).find() != negated;
        }

        /** Unless it says so, a negated condition is about the sentence only: words around it exclude nothing. */
        private boolean matchesPassage(MaskedPassage passage, boolean contextual) {
            if (around && passage.containsAround(pattern)) {
                return false;
            }
            return passage.containsInSentence(pattern) != negated
                    || contextual && !negated && passage.containsInContext(pattern);
        }
    }

    /** @param contextual whether conditions on the sentence may also hold in the words around it */
    boolean matches(MaskedPassage passage, boolean contextual) {
        for (Condition condition : conditions) {
            if (!condition.isAboutNumber() && !condition.matchesPassage(passage, contextual)) {
                return false;
            }
        }
        return passage.forms().stream().anyMatch(this::matchesForm);
    }

    private boolean matchesForm(String form) {
        return conditions.stream().filter(Condition::isAboutNumber).allMatch(condition -> condition.matchesForm(form));
    }
}
