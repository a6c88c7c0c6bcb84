package org.clearinghouse.ingest.result;

import java.util.ArrayList;
import java.util.List;

/** Collects the first 100 findings and counts the rest, because a wrong table has findings in every row. */
public final class BoundedFindings {
    private static final int MAX_SHOWN = 100;

    private final List<Finding> shown = new ArrayList<>();
    private int count;

    /** Adds a finding, or counts it if there are 100. */
    public void add(Finding finding) {
        if (count < MAX_SHOWN) {
            shown.add(finding);
        }
        count++;
    }

    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Returns at most 100 findings, and one about the rest. */
    public List<Finding> toList(Severity severityOfRest) {
        List<Finding> all = new ArrayList<>(shown);
        if (count > MAX_SHOWN) {
            all.add(new Finding(
                    severityOfRest, "and " + (count - MAX_SHOWN) + " more findings", null, null, null));
        }
        return all;
    }
}
