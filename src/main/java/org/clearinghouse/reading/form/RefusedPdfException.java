package org.clearinghouse.reading.form;

import java.io.IOException;

/** Ends the reading of a PDF for a reason that its message tells people. */
final class RefusedPdfException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedPdfException(String message) {
        super(message);
    }
}
