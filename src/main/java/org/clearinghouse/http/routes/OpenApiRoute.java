package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.web.Asset;

/** Describes all addresses that are read by GET, by OpenAPI. */
@ApplicationScoped
class OpenApiRoute {
    private final CachedRoutes routes;

    OpenApiRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(router, CachedRoute.createFile("/openapi.json", List.of(), this::render));
    }

    private HttpResponse render(CachedRequest request) {
        String prefix = request.links().address().prefix();
        return HttpResponse.createCacheable(
                "application/json", OpenApiDocument.render(listDescribedRoutes(), prefix.isEmpty() ? "/" : prefix));
    }

    /** Without the assets of pages, whose addresses change with their content. */
    private List<CachedRoute> listDescribedRoutes() {
        return routes.list().stream()
                .filter(route -> !Asset.isAsset(route.path()))
                .toList();
    }
}
