package org.clearinghouse.http.routes;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.http.HttpProblemException;

/**
 * Parses the query string of a URL as the URL standard does: only {@code &} separates parameters. The framework's
 * parser also separates them at {@code ;}, which GraphQL documents and lists contain.
 */
final class QueryStringParser {
    private static final int MAX_PARAMETERS = 1000;

    private QueryStringParser() {}

    /** @throws HttpProblemException with status 400 where a percent sign has no two hexadecimal digits behind it */
    static MultiMap parse(RoutingContext context) {
        return parse(context.request().uri());
    }

    /** @throws HttpProblemException as {@link #parse(RoutingContext)} */
    static MultiMap parse(String uri) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        try {
            new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MAX_PARAMETERS, true)
                    .parameters()
                    .forEach(parameters::add);
        } catch (IllegalArgumentException e) {
            throw new HttpProblemException(
                    400, "The URL has a % that no two hexadecimal digits follow; write %25 for a percent sign.");
        }
        return parameters;
    }
}
