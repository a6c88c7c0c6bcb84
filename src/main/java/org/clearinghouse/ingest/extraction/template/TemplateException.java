package org.clearinghouse.ingest.extraction.template;

/** An invalid template or unreadable file; the message names file, line and problem. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String file, int line, String problem, Throwable cause) {
        super(line == 0 ? file + " " + problem : file + ":" + line + ": " + problem, cause);
    }
}
