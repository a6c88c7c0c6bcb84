package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMetricsTagsTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final HttpResponse RESPONSE = HttpResponse.createCacheable("text/plain", "");

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void belongToTheirRequest() {
        assertThat(this.<Boolean>apply(
                        context -> HttpMetricsTags.begin(context) == HttpMetricsTags.findOrBegin(context)))
                .isTrue();
        assertThat(this.<Boolean>apply(
                        context -> HttpMetricsTags.findOrBegin(context) == HttpMetricsTags.findOrBegin(context)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, graphql",
        "/graphql/schema.graphql, graphql",
        "/graphiql/render.js, graphiql",
        "/documents, documents",
        "/nation, other",
        "/, other",
        "/wp-admin/graphql, other"
    })
    void nameTheOperationByThePathAtFirst(String path, String operation) {
        assertThat(begin().resolveOperation(path)).isEqualTo(operation);
    }

    @Test
    void nameTheOperationThatTheRouteSets() {
        HttpMetricsTags tags = begin();
        tags.setOperation("/state/:state");
        tags.recordResponse(RESPONSE);
        assertThat(tags.resolveOperation("/state/ME")).isEqualTo("/state/:state");
    }

    @Test
    void nameTheOperationOfTheResponse() {
        HttpMetricsTags tags = begin();
        tags.recordResponse(RESPONSE.withMetricsTags("nation", RequestOutcome.COMPUTED));
        assertThat(tags.resolveOperation("/graphql")).isEqualTo("nation");
    }

    @Test
    void showACacheHit() {
        HttpMetricsTags tags = begin();
        tags.markCached();
        tags.recordResponse(RESPONSE);
        assertThat(tags.resolveOutcome(200)).isEqualTo(RequestOutcome.CACHED);
    }

    @Test
    void showTheOutcomeOfTheResponseUnlessTheStatusSaysMore() {
        HttpMetricsTags tags = begin();
        tags.recordResponse(RESPONSE.withMetricsTags(null, RequestOutcome.REJECTED));
        assertThat(tags.resolveOutcome(200)).isEqualTo(RequestOutcome.REJECTED);
        assertThat(tags.resolveOutcome(304)).isEqualTo(RequestOutcome.NOT_MODIFIED);
        assertThat(tags.resolveOutcome(503)).isEqualTo(RequestOutcome.FAILED);
    }

    private HttpMetricsTags begin() {
        return apply(HttpMetricsTags::begin);
    }

    private <T> T apply(Function<RoutingContext, T> function) {
        return SENDER.apply(SENDER.request("/"), function);
    }
}
