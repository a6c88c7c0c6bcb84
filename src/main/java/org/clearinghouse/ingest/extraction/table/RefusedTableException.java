package org.clearinghouse.ingest.extraction.table;

/** Says why nothing of a table is read. */
final class RefusedTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line the first that is wrong, from 1 */
    RefusedTableException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    int line() {
        return line;
    }
}
