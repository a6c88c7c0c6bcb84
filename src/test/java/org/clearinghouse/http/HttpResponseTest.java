package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpResponseTest {

    @Test
    void encodesTextInUtf8() {
        HttpResponse response = HttpResponse.createCacheable("text/plain; charset=utf-8", "§ é");
        assertThat(response.body()).isEqualTo("§ é".getBytes(StandardCharsets.UTF_8));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.cacheable()).isTrue();
    }

    @Test
    void isNotCacheableWithAnErrorStatus() {
        HttpResponse response = HttpResponse.createUncacheable(422, "text/plain", new byte[0]);
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.cacheable()).isFalse();
    }

    @Test
    void changesOnlyWhatIsNamed() {
        HttpResponse response = HttpResponse.createUncacheable(400, "text/plain", new byte[] {1})
                .withHeaders(Map.of("Link", "<a>"))
                .withMetricsTags("nation", RequestOutcome.REJECTED)
                .withEncodedBody("gzip", new byte[] {2});
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.contentType()).isEqualTo("text/plain");
        assertThat(response.cacheable()).isFalse();
        assertThat(response.headers()).containsExactly(Map.entry("Link", "<a>"));
        assertThat(response.operation()).isEqualTo("nation");
        assertThat(response.outcome()).isEqualTo(RequestOutcome.REJECTED);
        assertThat(response.encoding()).isEqualTo("gzip");
        assertThat(response.body()).containsExactly(2);
    }
}
