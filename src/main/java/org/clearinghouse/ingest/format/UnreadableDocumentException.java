package org.clearinghouse.ingest.format;

/** A document of an unsupported format. The message says why, and what is supported, without the document's name. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableDocumentException(String message) {
        super(message);
    }
}
