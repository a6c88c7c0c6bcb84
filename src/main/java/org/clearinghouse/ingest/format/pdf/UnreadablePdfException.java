package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;

/**
 * A PDF that is rejected; the message explains the reason to people. An IOException, because PDFBox passes on no
 * other.
 */
final class UnreadablePdfException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadablePdfException(String message) {
        super(message);
    }
}
