package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.Gzip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
    private static final RequestSender SENDER = new RequestSender();

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                        | GZIP
            GZIP                        | GZIP
            *                           | GZIP
            br;q=1.0, gzip;q=0.8        | GZIP
            identity;q=0.5, gzip        | GZIP
            gzip;q=0.5, identity;q=0.5  | GZIP
            identity, gzip;q=0.5        | NONE
            gzip;q=0                    | NONE
            gzip;q=0, *                 | NONE
            identity                    | NONE
            br                          | NONE
            """)
    void selectsTheBestThatTheClientAccepts(String header, ContentCoding coding) {
        assertThat(SENDER.apply(SENDER.request("/").header("Accept-Encoding", header), ContentCoding::select))
                .isEqualTo(coding);
    }

    @Test
    void selectsNoneWithoutTheHeader() {
        assertThat(SENDER.apply(SENDER.request("/"), ContentCoding::select)).isEqualTo(ContentCoding.NONE);
    }

    @Test
    void compressesALargeBody() {
        HttpResponse plain = HttpResponse.createCacheable("text/plain", "a".repeat(1_000));
        HttpResponse encoded = ContentCoding.GZIP.encode(plain);
        assertThat(encoded.encoding()).isEqualTo("gzip");
        assertThat(encoded.body()).hasSizeLessThan(100);
        assertThat(Gzip.decompress(encoded.body())).isEqualTo(plain.body());
    }

    @Test
    void leavesASmallBodyAsItIs() {
        HttpResponse small = HttpResponse.createCacheable("text/plain", "a".repeat(999));
        assertThat(ContentCoding.GZIP.encode(small)).isSameAs(small);
    }

    @Test
    void leavesEveryBodyAsItIsWithoutCoding() {
        HttpResponse large = HttpResponse.createCacheable("text/plain", "a".repeat(5_000));
        assertThat(ContentCoding.NONE.encode(large)).isSameAs(large);
    }
}
