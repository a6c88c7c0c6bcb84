package org.clearinghouse.http.routes;

import io.vertx.ext.web.RoutingContext;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.web.Links;

/**
 * A request of a cached route. Only the address of the service may be read from its headers.
 *
 * @param parameters without unknown ones
 * @param versions all versions
 * @param dataset the version at the time of the parameter {@code asOf}, or the newest
 * @param links of a page about this version
 */
record CachedRequest(
        RoutingContext context, QueryParameters parameters, DatasetVersions versions, Dataset dataset, Links links) {

    /** @throws HttpProblemException with status 400 that names the parameter, and what would be right */
    static CachedRequest create(RoutingContext context, CachedRoute route, DatasetVersions versions, Links newest) {
        QueryParameters parameters = new QueryParameters(QueryStringParser.parse(context), route.parameters());
        return new CachedRequest(
                context,
                parameters,
                versions,
                AsOfParameter.selectDataset(parameters, versions),
                new Links(newest.address(), AsOfParameter.parse(parameters)));
    }

    String pathParameter(String name) {
        return context.pathParam(name);
    }
}
