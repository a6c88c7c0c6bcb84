package org.clearinghouse.http.routes;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.clearinghouse.http.HttpResponse;

/**
 * A path whose responses are cached.
 *
 * @param parameters the names of all query parameters; others are refused
 * @param hasCompleteAddresses whether responses contain the scheme and host of the service, as citations do; they are
 *     then cached by it
 * @param variant names the response that a request gets where the path has several, such as text and page
 */
record CachedRoute(
        String path,
        List<String> parameters,
        boolean hasCompleteAddresses,
        Function<RoutingContext, String> variant,
        Function<CachedRequest, HttpResponse> renderer) {

    /** A file or picture, which has no complete addresses. */
    static CachedRoute createFile(
            String path, List<String> parameters, Function<CachedRequest, HttpResponse> renderer) {
        return new CachedRoute(path, parameters, false, context -> "", renderer);
    }

    /** A page or description, which says how to cite it. */
    static CachedRoute createPage(
            String path, List<String> parameters, Function<CachedRequest, HttpResponse> renderer) {
        return new CachedRoute(path, parameters, true, context -> "", renderer);
    }
}
