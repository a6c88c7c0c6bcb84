package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.export.ChangeFeedRenderer;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.web.Links;

/** Serves the changes of each version as an Atom feed. */
@ApplicationScoped
class ChangeFeedRoute {
    private final CachedRoutes routes;

    ChangeFeedRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(
                router, CachedRoute.createPage(Links.FEED, List.of(AsOfParameter.NAME), ChangeFeedRoute::renderFeed));
    }

    private static HttpResponse renderFeed(CachedRequest cached) {
        Links links = cached.links();
        ChangeFeedRenderer.Addresses addresses = new ChangeFeedRenderer.Addresses(
                links.complete(links.linkToFile(Links.FEED, Map.of())),
                links.complete(links.linkToChanges()),
                version -> links.complete(links.pinTo(version).linkToChanges()),
                version -> links.complete(linkToChanges(links, version)));
        return HttpResponse.createCacheable(
                "application/atom+xml; charset=utf-8",
                ChangeFeedRenderer.render(cached.versions(), cached.dataset(), addresses));
    }

    /** All figures of the first version are new. */
    private static String linkToChanges(Links links, Dataset version) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (version.version() > 1) {
            parameters.put("changedSince", version.version() - 1);
        }
        return links.pinTo(version).linkToFile("/observations.csv", parameters);
    }
}
