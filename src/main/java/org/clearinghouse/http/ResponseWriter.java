package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes responses, with the headers that browsers and caches need. */
@ApplicationScoped
public class ResponseWriter {
    private final String cacheControl;

    ResponseWriter(HttpConfig config) {
        cacheControl = config.cacheControl();
    }

    /** Writes a response, or status 304 where it is cacheable and the client has it. */
    public void write(RoutingContext context, HttpResponse response, ETag tag) {
        if (!response.cacheable()) {
            writeUncacheable(context, response);
        } else if (tag.matchesOrWildcard(context.request())) {
            writeNotModified(context, tag);
        } else {
            addTag(context, tag);
            writeResponse(context, response);
        }
    }

    /** Writes a response that no cache may store. */
    public void writeUncacheable(RoutingContext context, HttpResponse response) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        writeResponse(context, response);
    }

    /** Writes status 304, without the content policy, because browsers would replace that of the stored page. */
    public void writeNotModified(RoutingContext context, ETag tag) {
        context.response().headers().remove(SecurityHeadersHandler.CONTENT_SECURITY_POLICY);
        addTag(context, tag);
        addVary(context);
        context.response().setStatusCode(304).end();
    }

    private void addTag(RoutingContext context, ETag tag) {
        if (ETag.isGetOrHead(context.request())) {
            context.response()
                    .putHeader(HttpHeaders.ETAG, tag.value())
                    .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        }
    }

    private static void addVary(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Origin");
    }

    private static void writeResponse(RoutingContext context, HttpResponse response) {
        HttpMetricsTags.findOrBegin(context).recordResponse(response);
        addVary(context);
        HttpServerResponse server = context.response()
                .setStatusCode(response.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, response.contentType());
        response.headers().forEach(server::putHeader);
        if (response.encoding() != null) {
            server.putHeader(HttpHeaders.CONTENT_ENCODING, response.encoding());
        }
        server.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(response.body().length));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            server.end();
        } else {
            ResponseBodyWriter.write(server, response.body());
        }
    }
}
