package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AcceptHeadersTest {
    private static final RequestSender SENDER = new RequestSender();

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void listsMediaTypesBestFirst() {
        assertThat(parse("Accept", "text/plain;q=0.5, text/html, */*;q=0.1", AcceptHeaders::parseAccept))
                .extracting(ParsedHeaderValue::value)
                .containsExactly("text/html", "text/plain", "*/*");
    }

    @Test
    void listsCodingsBestFirst() {
        assertThat(parse("Accept-Encoding", "br;q=0.2, gzip", AcceptHeaders::parseAcceptEncoding))
                .extracting(ParsedHeaderValue::value)
                .containsExactly("gzip", "br");
    }

    @Test
    void listsNothingWithoutTheHeader() {
        assertThat(SENDER.apply(SENDER.request("/"), AcceptHeaders::parseAccept))
                .isEmpty();
    }

    @Test
    void readsTheContentTypeWithItsParameters() {
        String charset = parse("Content-Type", "application/json; charset=utf-8", context -> {
            assertThat(AcceptHeaders.parseContentType(context).value()).isEqualTo("application/json");
            return AcceptHeaders.parseContentType(context).parameter("charset");
        });
        assertThat(charset).isEqualTo("utf-8");
    }

    @Test
    void rejectsAQuoteThatIsNotClosed() {
        for (Function<RoutingContext, List<?>> parser : List.<Function<RoutingContext, List<?>>>of(
                AcceptHeaders::parseAccept, context -> List.of(AcceptHeaders.parseContentType(context)))) {
            assertThatThrownBy(() -> SENDER.apply(
                            SENDER.request("/")
                                    .header("Accept", "text/html;a=\"")
                                    .header("Content-Type", "text/html;a=\""),
                            parser))
                    .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                            .isEqualTo(400))
                    .hasMessageContaining("a quote in it is not closed");
        }
    }

    private static <T> T parse(String name, String value, Function<RoutingContext, T> parser) {
        return SENDER.apply(SENDER.request("/").header(name, value), parser);
    }
}
