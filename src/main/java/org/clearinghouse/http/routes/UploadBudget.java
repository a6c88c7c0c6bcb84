package org.clearinghouse.http.routes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.limits.LimitMetrics;
import org.clearinghouse.limits.LimitsConfig;

/** Bounds the bytes of all documents that are being received, wait or are imported, because each is held in memory. */
@ApplicationScoped
class UploadBudget {
    private final long total;
    private final AtomicLong used = new AtomicLong();

    @Inject
    UploadBudget(LimitsConfig limits) {
        this(limits.uploads().asLongValue());
    }

    UploadBudget(long total) {
        this.total = total;
    }

    /**
     * Takes a share for the body of a request before it is read. A body whose length is not announced takes as much as
     * the largest document.
     *
     * @throws HttpProblemException with status 503 if other documents use too much
     */
    Share take(HttpServerRequest request) {
        Share share = new Share(Math.min(total, readLength(request)));
        if (used.addAndGet(share.bytes) > total) {
            share.release();
            LimitMetrics.count("uploads");
            throw new HttpProblemException(
                    503,
                    "Other documents are being received or imported, and clearinghouse.limits.uploads allows %s bytes"
                                    .formatted(total)
                            + " at a time; send this one again later.");
        }
        return share;
    }

    /** A body that announces more than the largest document is rejected without being read. */
    private static long readLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? DocumentReader.MOST_BYTES : Math.min(Long.parseLong(length), DocumentReader.MOST_BYTES);
    }

    /** What one document takes until its request has ended, and until it is imported if that takes longer. */
    final class Share {
        private final long bytes;
        private boolean importing;
        private boolean released;

        private Share(long bytes) {
            this.bytes = bytes;
        }

        synchronized void beginImport() {
            importing = true;
        }

        void endImport() {
            release();
        }

        synchronized void endRequest() {
            if (!importing) {
                release();
            }
        }

        private synchronized void release() {
            if (!released) {
                released = true;
                used.addAndGet(-bytes);
            }
        }
    }
}
