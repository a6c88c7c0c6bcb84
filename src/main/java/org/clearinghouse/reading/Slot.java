package org.clearinghouse.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number's place in a passage, in the form in which templates see it: {@code #} stands for the number, {@code ~} for
 * every other, {@code @} for an area.
 */
final class Slot {
    private final List<String> forms;
    private final boolean share;
    private final Words words;

    Slot(List<String> forms, boolean share, Words words) {
        this.forms = List.copyOf(forms);
        this.share = share;
        this.words = words;
    }

    /** The passage with the number marked; more than one where the number stands behind what it counts. */
    List<String> forms() {
        return forms;
    }

    boolean isShare() {
        return share;
    }

    boolean sentenceMeets(Condition condition, boolean wide) {
        return words.meet(condition, wide);
    }

    /** The words of a passage and of what surrounds it; every condition is tried once on them. */
    static final class Words {
        private final String sentence;
        private final String surroundings;
        private final Map<Condition, Boolean> narrow = new HashMap<>();
        private final Map<Condition, Boolean> wide = new HashMap<>();

        Words(Passage passage) {
            this.sentence = passage.folded();
            this.surroundings = passage.surroundings().words();
        }

        /** What must not be said must not be said in the sentence itself; the surroundings forbid nothing. */
        boolean meet(Condition condition, boolean widely) {
            boolean meets = narrow.computeIfAbsent(condition, one -> one.holdsFor(sentence));
            return meets
                    || widely
                            && !condition.negated()
                            && wide.computeIfAbsent(condition, one -> one.holdsFor(surroundings));
        }
    }
}
