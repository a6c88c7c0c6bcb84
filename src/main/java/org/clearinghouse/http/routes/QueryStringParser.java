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

    /**
     * @throws HttpProblemException with status 400 where a percent sign has no two hexadecimal digits behind it, and for
     *     too many parameters
     */
    static MultiMap parse(RoutingContext context) {
        return parse(context.request().uri());
    }

    /** @throws HttpProblemException as {@link #parse(RoutingContext)} */
    static MultiMap parse(String uri) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        try {
            // The decoder drops what is beyond its limit.
            new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MAX_PARAMETERS + 1, true)
                    .parameters()
                    .forEach(parameters::add);
        } catch (IllegalArgumentException e) {
            throw new HttpProblemException(
                    400, "The URL has a % that no two hexadecimal digits follow; write %25 for a percent sign.");
        }
        if (parameters.entries().size() > MAX_PARAMETERS) {
            throw new HttpProblemException(
                    400,
                    "The URL has more than %s parameters; separate values by commas, as in areas=ME,NH."
                            .formatted(MAX_PARAMETERS));
        }
        return parameters;
    }
}
