package org.clearinghouse.http;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** How a body is compressed. Brotli would need a native library for each platform, which the build's own only brings. */
public enum ContentCoding {
    NONE,
    GZIP;

    private static final int MIN_BODY_BYTES = 1000;

    /** The best the client accepts. */
    public static ContentCoding select(RoutingContext context) {
        List<ParsedHeaderValue> accepted = AcceptHeaders.parseAcceptEncoding(context);
        float gzip = findWeight(accepted, "gzip");
        return gzip > 0 && gzip >= findWeight(accepted, "identity") ? GZIP : NONE;
    }

    public HttpResponse encode(HttpResponse page) {
        return this == NONE || page.body().length < MIN_BODY_BYTES
                ? page
                : page.withEncodedBody("gzip", compress(page.body()));
    }

    private static float findWeight(List<ParsedHeaderValue> accepted, String coding) {
        return accepted.stream()
                .filter(each -> each.value().equalsIgnoreCase(coding))
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(each -> each.value().equals("*"))
                        .findFirst())
                .map(ParsedHeaderValue::weight)
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
