package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeadersTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final List<String> OFFERED = List.of("text/html", "text/plain");

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void listsMediaRanges() {
        assertThat(parse("Accept", "text/plain;q=0.5, text/html", AcceptHeaders::parseAccept))
                .extracting(HeaderElement::value)
                .containsExactly("text/plain", "text/html");
    }

    @Test
    void listsContentCodings() {
        assertThat(parse("Accept-Encoding", "br;q=0.2, GZIP", AcceptHeaders::parseAcceptEncoding))
                .extracting(HeaderElement::value)
                .containsExactly("br", "gzip");
    }

    @Test
    void listsNothingWithoutTheHeader() {
        assertThat(SENDER.apply(SENDER.request("/"), AcceptHeaders::parseAccept))
                .isEmpty();
    }

    @Test
    void readsTheContentType() {
        assertThat(parse("Content-Type", "text/plain; charset=utf-8", AcceptHeaders::parseContentType))
                .hasValueSatisfying(type -> assertThat(type.value()).isEqualTo("text/plain"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                         | text/html
            text/plain                        | text/plain
            text/plain, text/html             | text/plain
            text/plain;q=0.001                | text/plain
            text/plain;q=0.5, text/html;q=0.4 | text/plain
            text/*;q=0.9, text/html;q=0.1     | text/plain
            */*, text/html;q=0                | text/plain
            text/html;q=0, text/*;q=0.1       | text/plain
            */*                               | text/html
            text/*                            | text/html
            text/html;level=1                 | text/html
            image/png                         |
            text/html;q=0, text/plain;q=0     |
            """)
    void selectsByTheMostSpecificRange(String accept, String selected) {
        List<HeaderElement> accepted = parse("Accept", accept, AcceptHeaders::parseAccept);
        assertThat(AcceptHeaders.selectBest(accepted, OFFERED)).isEqualTo(Optional.ofNullable(selected));
    }

    private static <T> T parse(String name, String value, Function<RoutingContext, T> parser) {
        return SENDER.apply(SENDER.request("/").header(name, value), parser);
    }
}
