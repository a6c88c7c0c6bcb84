package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.web.DataCatalog;
import org.clearinghouse.web.Sitemap;

/** Serves the files by which search engines and data portals find the pages and the data. */
@ApplicationScoped
class CatalogueRoute {
    private final CachedRoutes routes;

    CatalogueRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(
                router,
                CachedRoute.createPage(
                        "/data.json",
                        List.of(),
                        request -> HttpResponse.createCacheable(
                                "application/json; charset=utf-8",
                                JsonWriter.toBytes(DataCatalog.describe(request.dataset(), request.links())))));
        routes.register(
                router,
                CachedRoute.createPage(
                        "/sitemap.xml",
                        List.of(),
                        request -> HttpResponse.createCacheable(
                                "application/xml; charset=utf-8", Sitemap.render(request.dataset(), request.links()))));
        routes.register(
                router,
                CachedRoute.createPage(
                        "/robots.txt",
                        List.of(),
                        request -> HttpResponse.createCacheable(
                                "text/plain; charset=utf-8", Sitemap.renderRobots(request.links()))));
    }
}
