package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HttpMetricsTags;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.ServiceAddressResolver;
import org.clearinghouse.http.cache.ResponseCacheHandler;
import org.clearinghouse.web.Links;
import org.clearinghouse.web.ServiceAddress;

/** Registers cached routes for GET and HEAD. An error is one line of text, or a page in a browser. */
@ApplicationScoped
class CachedRoutes {
    private final ResponseCacheHandler cache;
    private final ServiceAddressResolver addresses;
    private final ErrorPage errors;
    private final List<CachedRoute> registered = new CopyOnWriteArrayList<>();

    CachedRoutes(ResponseCacheHandler cache, ServiceAddressResolver addresses, ErrorPage errors) {
        this.cache = cache;
        this.addresses = addresses;
        this.errors = errors;
    }

    void register(Router router, CachedRoute route) {
        registered.add(route);
        router.route(route.path())
                .order(RouteOrder.ROUTES)
                .handler(context -> handle(context, route))
                .failureHandler(errors::writeFailure);
    }

    /** All registered routes, sorted by path, because their order differs between processes. */
    List<CachedRoute> list() {
        return registered.stream()
                .sorted(Comparator.comparing(CachedRoute::path))
                .toList();
    }

    /**
     * The address of the service is part of the cache key of each response that can contain it, so a request with a
     * foreign Host does not change the responses to others. Other responses are rendered without the host.
     */
    private void handle(RoutingContext context, CachedRoute route) {
        HttpMetricsTags.findOrBegin(context).setOperation(route.path());
        requireGetOrHead(context);
        ServiceAddress address = addresses.resolve(context.request());
        ServiceAddress shown = route.hasCompleteAddresses() ? address : new ServiceAddress("", address.prefix());
        Links links = new Links(shown, null);
        cache.serve(
                context,
                List.of(route.variant().apply(context), shown.origin(), shown.prefix()),
                versions -> route.renderer().apply(CachedRequest.create(context, route, versions, links)));
    }

    /** Rejects other methods here, because the framework answers them with an empty body or not at all. */
    private static void requireGetOrHead(RoutingContext context) {
        if (!ETag.isGetOrHead(context.request())) {
            throw new HttpProblemException(
                    405,
                    "%s is not allowed here; use GET."
                            .formatted(context.request().method()));
        }
    }
}
