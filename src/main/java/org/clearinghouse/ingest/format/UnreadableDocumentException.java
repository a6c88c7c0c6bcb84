package org.clearinghouse.ingest.format;

/** A document that cannot be read for its form; the message says why and what would be read, without the document's name. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableDocumentException(String message) {
        super(message);
    }
}
