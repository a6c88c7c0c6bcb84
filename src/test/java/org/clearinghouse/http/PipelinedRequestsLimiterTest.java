package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PipelinedRequestsLimiterTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new PipelinedRequestsLimiter());

    @Test
    void closesTheConnectionOfTooManyUnansweredRequests() {
        receive(PipelinedRequestsLimiter.MAX_UNANSWERED - 1);
        assertThat(channel.isOpen()).isTrue();
        receive(1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.inboundMessages()).hasSize(PipelinedRequestsLimiter.MAX_UNANSWERED - 1);
    }

    @Test
    void countsOnlyRequestsWithoutResponse() {
        for (int i = 0; i < 1_000; i++) {
            receive(1);
            respond(HttpResponseStatus.OK);
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void interimResponsesAreNoResponses() {
        for (int i = 0; i < PipelinedRequestsLimiter.MAX_UNANSWERED; i++) {
            respond(HttpResponseStatus.CONTINUE);
            receive(1);
        }
        assertThat(channel.isOpen()).isFalse();
    }

    private void receive(int requests) {
        for (int i = 0; i < requests; i++) {
            channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
        }
    }

    private void respond(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }
}
