package org.clearinghouse.ingest.extraction.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.extraction.layout.Passage;

/**
 * A number's place in a passage, in the form in which templates see it: {@code #} stands for the number, {@code ~} for
 * every other, {@code @} for an area.
 */
final class Slot {
    private final List<String> forms;
    private final boolean share;
    private final ConditionMatcher matcher;

    Slot(List<String> forms, boolean share, ConditionMatcher matcher) {
        this.forms = List.copyOf(forms);
        this.share = share;
        this.matcher = matcher;
    }

    /** The passage with the number marked; more than one where the number stands behind what it counts. */
    List<String> forms() {
        return forms;
    }

    boolean isShare() {
        return share;
    }

    boolean matches(Condition condition, boolean wide) {
        return matcher.matches(condition, wide);
    }

    /** The words of a passage and of what surrounds it; every condition is tried once on them. */
    static final class ConditionMatcher {
        private final String sentence;
        private final String surroundings;
        private final Map<Condition, Boolean> narrow = new HashMap<>();
        private final Map<Condition, Boolean> wide = new HashMap<>();

        ConditionMatcher(Passage passage) {
            this.sentence = passage.folded();
            this.surroundings = passage.surroundings().text();
        }

        /** What must not be said must not be said in the sentence itself; the surroundings forbid nothing. */
        boolean matches(Condition condition, boolean widely) {
            boolean meets = narrow.computeIfAbsent(condition, one -> one.matches(sentence));
            return meets
                    || widely
                            && !condition.negated()
                            && wide.computeIfAbsent(condition, one -> one.matches(surroundings));
        }
    }
}
