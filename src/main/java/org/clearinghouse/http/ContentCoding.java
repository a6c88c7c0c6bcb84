package org.clearinghouse.http;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The compression of a body. There is no Brotli, because it needs a native library for each platform. */
public enum ContentCoding {
    NONE,
    GZIP;

    private static final int MIN_BODY_BYTES = 1000;

    /** Selects the best coding that the client accepts. */
    public static ContentCoding select(RoutingContext context) {
        List<HeaderElement> accepted = AcceptHeaders.parseAcceptEncoding(context);
        float gzip = findWeight(accepted, "gzip");
        return gzip > 0 && gzip >= findWeight(accepted, "identity") ? GZIP : NONE;
    }

    /** Compresses the body of a response; a body under 1000 bytes stays as it is. */
    public HttpResponse encode(HttpResponse response) {
        return this == NONE || response.body().length < MIN_BODY_BYTES
                ? response
                : response.withEncodedBody("gzip", compress(response.body()));
    }

    private static float findWeight(List<HeaderElement> accepted, String coding) {
        return accepted.stream()
                .filter(value -> value.value().equals(coding))
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(value -> value.value().equals("*"))
                        .findFirst())
                .map(HeaderElement::weight)
                .orElse(0f);
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
