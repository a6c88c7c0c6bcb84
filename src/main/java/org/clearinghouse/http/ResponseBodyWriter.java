package org.clearinghouse.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerResponse;

/**
 * Writes a body, a large one in parts. Each part waits until the client has read most of those before it, because the
 * server copies what it sends: slow clients would fill the memory with copies of whole bodies.
 */
final class ResponseBodyWriter {
    static final int PART_BYTES = 64 * 1024;

    private final HttpServerResponse response;
    private final byte[] body;
    private int written;

    private ResponseBodyWriter(HttpServerResponse response, byte[] body) {
        this.response = response;
        this.body = body;
    }

    /** Writes the body and ends the response; the header Content-Length is set. */
    static void write(HttpServerResponse response, byte[] body) {
        new ResponseBodyWriter(response, body).writeParts();
    }

    private void writeParts() {
        while (body.length - written > PART_BYTES) {
            if (response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> writeParts());
                return;
            }
            response.write(wrap(PART_BYTES));
            written += PART_BYTES;
        }
        response.drainHandler(null);
        response.end(wrap(body.length - written));
    }

    /** Wraps a part, because the method that is not deprecated copies it. */
    @SuppressWarnings("deprecation")
    private Buffer wrap(int length) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(body, written, length));
    }
}
