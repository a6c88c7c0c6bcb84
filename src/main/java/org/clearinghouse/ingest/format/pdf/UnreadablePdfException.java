package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;

/** Ends the reading of a PDF for a reason that its message tells people. */
final class UnreadablePdfException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadablePdfException(String message) {
        super(message);
    }
}
