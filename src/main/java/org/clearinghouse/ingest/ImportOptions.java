package org.clearinghouse.ingest;

/**
 * How an import is meant.
 *
 * @param dryRun report what would be stored, and store nothing
 * @param acceptWarnings store in spite of warnings
 */
public record ImportOptions(boolean dryRun, boolean acceptWarnings) {}
