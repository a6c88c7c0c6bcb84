package org.clearinghouse.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Delays a request until its client has read the responses before it. Otherwise a client that sends requests and reads
 * nothing fills the memory with responses. HTTP/2 has its own flow control and limits.
 */
@ApplicationScoped
class PipeliningHandler {
    private static final String LIMITER = "pipelinedRequestsLimiter";

    void register(@Observes Router router) {
        router.route().order(RouteOrder.PIPELINING).handler(PipeliningHandler::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            context.next();
            return;
        }
        limitRequests(request.connection());
        if (context.response().writeQueueFull()) {
            delay(context);
        } else {
            context.next();
        }
    }

    private static void limitRequests(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            ChannelHandlerContext handler = base.channelHandlerContext();
            ChannelPipeline pipeline = handler.pipeline();
            if (pipeline.get(LIMITER) == null) {
                pipeline.addBefore(handler.name(), LIMITER, new PipelinedRequestsLimiter());
            }
        }
    }

    private static void delay(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.request().pause();
        response.drainHandler(drained -> {
            response.drainHandler(null);
            context.request().resume();
            context.next();
        });
    }
}
