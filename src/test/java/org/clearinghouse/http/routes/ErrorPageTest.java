package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.RequestSender;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final HttpProblemException PROBLEM = new HttpProblemException(404, "There is no page.");

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "text/csv", "text/html;q=0", "text/html;a=\""})
    void isOneLineOfTextUnlessTheClientAcceptsHtmlByName(String accept) {
        HttpResponse response = SENDER.apply(
                SENDER.request("/").header("Accept", accept),
                context -> ErrorPage.render(context, PROBLEM, TestLinks.NEWEST));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.cacheable()).isFalse();
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("There is no page.\n");
    }
}
