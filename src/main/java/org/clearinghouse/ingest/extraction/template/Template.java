package org.clearinghouse.ingest.extraction.template;

import java.util.List;

/** A way in which sentences give the figure of a metric. */
record Template(String metric, AreaScope areaScope, List<Condition> conditions) {

    boolean matches(Slot slot, boolean wide) {
        for (Condition condition : conditions) {
            if (!condition.isAboutNumber() && !slot.matches(condition, wide)) {
                return false;
            }
        }
        return slot.forms().stream().anyMatch(this::matchesForm);
    }

    private boolean matchesForm(String form) {
        return conditions.stream().filter(Condition::isAboutNumber).allMatch(condition -> condition.matches(form));
    }
}
