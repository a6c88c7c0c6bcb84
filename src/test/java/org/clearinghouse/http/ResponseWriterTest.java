package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResponseWriterTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final ETag TAG = new ETag("\"abc\"");
    private static final HttpResponse CACHEABLE =
            HttpResponse.createCacheable("text/plain", "text").withHeaders(Map.of("Link", "<a>"));

    private final ResponseWriter writer = new ResponseWriter(new HttpConfig() {
        @Override
        public String cacheControl() {
            return "public, max-age=60";
        }

        @Override
        public MemorySize responseCache() {
            return new MemorySize(BigInteger.ZERO);
        }
    });

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void namesACacheableResponseByItsTag() {
        java.net.http.HttpResponse<byte[]> response = write("GET", null, CACHEABLE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(CACHEABLE.body());
        assertThat(header(response, "ETag")).isEqualTo(TAG.value());
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding, Origin");
        assertThat(header(response, "Content-Type")).isEqualTo("text/plain");
        assertThat(header(response, "Content-Length")).isEqualTo("4");
        assertThat(header(response, "Link")).isEqualTo("<a>");
        assertThat(header(response, "Content-Encoding")).isNull();
    }

    @Test
    void sendsNoTagInResponseToPost() {
        java.net.http.HttpResponse<byte[]> response = write("POST", null, CACHEABLE);
        assertThat(header(response, "ETag")).isNull();
        assertThat(header(response, "Cache-Control")).isNull();
    }

    @Test
    void sendsNoBodyThatTheClientHas() {
        java.net.http.HttpResponse<byte[]> response = write("GET", TAG.value(), CACHEABLE);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEqualTo(TAG.value());
        assertThat(header(response, "Content-Security-Policy")).isNull();
    }

    @Test
    void forbidsToStoreAnUncacheableResponse() {
        HttpResponse error = HttpResponse.createUncacheable(400, "text/plain", new byte[] {'x'});
        java.net.http.HttpResponse<byte[]> response = write("GET", "*", error);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "ETag")).isNull();
    }

    @Test
    void namesTheCodingOfTheBody() {
        java.net.http.HttpResponse<byte[]> response =
                write("GET", null, CACHEABLE.withEncodedBody("gzip", new byte[] {1, 2}));
        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(response.body()).containsExactly(1, 2);
    }

    private java.net.http.HttpResponse<byte[]> write(String method, String ifNoneMatch, HttpResponse response) {
        HttpRequest.Builder request = SENDER.request("/").method(method, BodyPublishers.noBody());
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        return SENDER.send(request, context -> {
            context.response().putHeader("Content-Security-Policy", "default-src 'none'");
            writer.write(context, response, TAG);
        });
    }

    private static String header(java.net.http.HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
