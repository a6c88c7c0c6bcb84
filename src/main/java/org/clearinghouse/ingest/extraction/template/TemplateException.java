package org.clearinghouse.ingest.extraction.template;

/** A template that cannot be used; the message says which, and why. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String file, int line, String problem, Throwable cause) {
        super(line == 0 ? file + " " + problem : file + ":" + line + ": " + problem, cause);
    }
}
