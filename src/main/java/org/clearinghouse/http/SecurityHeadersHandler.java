package org.clearinghouse.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What tells browsers to do no more with an answer than it is for. Pages that need more replace the policy by their own. */
public final class SecurityHeadersHandler {
    public static final String POLICY = "Content-Security-Policy";

    private static final CharSequence POLICY_NAME = HttpHeaders.createOptimized(POLICY);
    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence OUR_ADDRESS_ONLY = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    /** For data, text and problems: a browser that shows one loads nothing for it. */
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** GraphiQL writes style elements and brings its fonts and pictures within its style sheet. */
    private static final CharSequence GRAPHIQL = HttpHeaders.createOptimized(
            "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final CharSequence ONLY_BY_TLS = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence FOR_A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private SecurityHeadersHandler() {}

    static void addHeaders(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(NO_SNIFFING, NOSNIFF).set(REFERRER, OUR_ADDRESS_ONLY).set(POLICY_NAME, selectPolicy(context));
        if (context.request().isSSL()) {
            headers.set(ONLY_BY_TLS, FOR_A_YEAR);
        }
    }

    private static CharSequence selectPolicy(RoutingContext context) {
        return context.request().path().startsWith("/graphiql") ? GRAPHIQL : NOTHING;
    }
}
