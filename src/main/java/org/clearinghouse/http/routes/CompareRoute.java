package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.web.ComparePages;
import org.clearinghouse.web.CompareSelection;

/** Serves comparisons of areas, as pages and pictures. */
@ApplicationScoped
class CompareRoute {
    static final List<String> PARAMETERS = List.of("areas", "metrics", "years", "by", AsOfParameter.NAME);

    static final String NO_AREAS = "areas: it is missing; give codes such as ME,NH.";

    private final CachedRoutes routes;

    CompareRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(router, CachedRoute.createPage("/compare", PARAMETERS, CompareRoute::renderPage));
        routes.register(router, CachedRoute.createFile("/compare.svg", PARAMETERS, CompareRoute::renderSvg));
    }

    private static HttpResponse renderPage(CachedRequest request) {
        return ExplorerRoute.createHtmlResponse(ComparePages.renderPage(parseSelection(request), request.links()));
    }

    private static HttpResponse renderSvg(CachedRequest request) {
        CompareSelection selection = parseSelection(request);
        if (selection.areas().isEmpty()) {
            throw new HttpProblemException(400, NO_AREAS);
        }
        return ExplorerRoute.createSvgResponse(ComparePages.renderSvg(selection));
    }

    static CompareSelection parseSelection(CachedRequest request) {
        return parseSelection(request.parameters(), request.dataset());
    }

    static CompareSelection parseSelection(QueryParameters parameters, Dataset dataset) {
        try {
            return CompareSelection.resolve(
                    dataset,
                    parameters.parseList("areas", dataset.areaLookup()::require),
                    parameters.parseList("metrics", dataset.metricLookup()::require),
                    parameters.parseList("years", ObservationQueryParameters::parseYear),
                    parameters.parseSingle("by", QueryParameters.createConstantParser("measure", RankBy.class)));
        } catch (InvalidInputException e) {
            throw new HttpProblemException(400, e.getMessage());
        }
    }
}
