package org.clearinghouse.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends pages with what browsers and caches need to know about them. */
@ApplicationScoped
public class ResponseWriter {
    private final String cacheControl;

    ResponseWriter(HttpConfig settings) {
        cacheControl = settings.cacheControl();
    }

    /** Sends a page that is named by this tag where it lasts, or says that the client has it. */
    public void send(RoutingContext context, HttpResponse page, ETag tag) {
        if (!page.cacheable()) {
            sendUncacheable(context, page);
        } else if (tag.matchesOrWildcard(context.request())) {
            sendNotModified(context, tag);
        } else {
            addTag(context, tag);
            send(context, page);
        }
    }

    /** Sends a page that nobody may keep. */
    public void sendUncacheable(RoutingContext context, HttpResponse page) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(context, page);
    }

    /** A browser replaces the headers of what it holds by these, so they must not bring another policy than the page's. */
    public void sendNotModified(RoutingContext context, ETag tag) {
        context.response().headers().remove(SecurityHeadersHandler.POLICY);
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

    private static void send(RoutingContext context, HttpResponse page) {
        Watch.findOrBegin(context).recordResponse(page);
        addVary(context);
        HttpServerResponse response =
                context.response().setStatusCode(page.status()).putHeader(HttpHeaders.CONTENT_TYPE, page.contentType());
        page.headers().forEach(response::putHeader);
        if (page.encoding() != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, page.encoding());
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(page.body().length));
        response.end(Buffer.buffer(page.body()));
    }
}
