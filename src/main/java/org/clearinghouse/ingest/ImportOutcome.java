package org.clearinghouse.ingest;

/** What became of a document. */
enum ImportOutcome {
    STORED("Stored"),
    UNCHANGED("Already stored:"),
    REFUSED("Refused"),
    DRY_RUN("Dry run of"),
    FAILED("Failed to store");

    private final String label;

    ImportOutcome(String label) {
        this.label = label;
    }

    /** The beginning of a line in the log. */
    String label() {
        return label;
    }

    static ImportOutcome resolve(ImportReport report, ImportOptions options) {
        if (report.stored()) {
            return report.sources().isEmpty() ? UNCHANGED : STORED;
        }
        return options.dryRun() && options.allows(report.findings()) ? DRY_RUN : REFUSED;
    }
}
