package org.clearinghouse.http;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** How a body is compressed. Brotli would need a native library for each platform, which the build's own only brings. */
enum ContentCoding {
    NONE,
    GZIP;

    private static final int NOT_WORTH_IT_BELOW = 1000;

    /** The best the client accepts. */
    static ContentCoding accepted(RoutingContext context) {
        List<ParsedHeaderValue> accepted = AcceptHeaders.acceptEncoding(context);
        float gzip = weight(accepted, "gzip");
        return gzip > 0 && gzip >= weight(accepted, "identity") ? GZIP : NONE;
    }

    HttpResponse of(HttpResponse page) {
        return this == NONE || page.body().length < NOT_WORTH_IT_BELOW ? page : page.encoded("gzip", gzip(page.body()));
    }

    private static float weight(List<ParsedHeaderValue> accepted, String coding) {
        return accepted.stream()
                .filter(each -> each.value().equalsIgnoreCase(coding))
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(each -> each.value().equals("*"))
                        .findFirst())
                .map(ParsedHeaderValue::weight)
                .orElse(0f);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
