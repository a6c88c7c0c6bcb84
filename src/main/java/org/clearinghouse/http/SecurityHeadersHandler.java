package org.clearinghouse.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Adds the security headers for browsers to every response. Pages that load more replace the content policy. */
@ApplicationScoped
public class SecurityHeadersHandler {
    /** The header that pages replace. */
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final CharSequence POLICY_NAME = HttpHeaders.createOptimized(CONTENT_SECURITY_POLICY);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence STRICT_ORIGIN = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    /** For data, text and errors, which need no other resources. */
    private static final CharSequence LOAD_NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** GraphiQL writes style elements, and its style sheet contains its fonts and images. */
    private static final CharSequence GRAPHIQL_POLICY = HttpHeaders.createOptimized(
            "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    void register(@Observes Router router) {
        router.route().order(RouteOrder.SECURITY_HEADERS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .set(REFERRER_POLICY, STRICT_ORIGIN)
                .set(POLICY_NAME, selectPolicy(context));
        if (context.request().isSSL()) {
            headers.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
        context.next();
    }

    private static CharSequence selectPolicy(RoutingContext context) {
        return context.request().path().startsWith("/graphiql") ? GRAPHIQL_POLICY : LOAD_NOTHING;
    }
}
