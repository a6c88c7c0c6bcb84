package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Program;

/** What is held of a program, metric by metric. */
@RegisterForReflection
public record ProgramSummary(Program program, List<MetricSummary> metrics) {

    static ProgramSummary create(Program program) {
        return new ProgramSummary(
                program,
                program.getMetrics().stream().map(MetricSummary::create).toList());
    }

    /** How many figures, of all areas and years. */
    public int figures() {
        return metrics.stream().mapToInt(MetricSummary::figures).sum();
    }
}
