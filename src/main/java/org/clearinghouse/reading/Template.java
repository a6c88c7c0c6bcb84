package org.clearinghouse.reading;

import java.util.List;

/** A way in which sentences give the figure of a metric. */
record Template(String metric, AreaScope whose, List<Condition> conditions) {

    boolean takes(Slot slot, boolean wide) {
        for (Condition condition : conditions) {
            if (!condition.isAboutNumber() && !slot.sentenceMeets(condition, wide)) {
                return false;
            }
        }
        return slot.forms().stream().anyMatch(this::fits);
    }

    private boolean fits(String form) {
        return conditions.stream().filter(Condition::isAboutNumber).allMatch(condition -> condition.holdsFor(form));
    }
}
