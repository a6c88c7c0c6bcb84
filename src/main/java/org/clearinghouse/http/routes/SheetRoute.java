package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.MetricPhrases;
import org.clearinghouse.export.Sheet;
import org.clearinghouse.export.SheetAddresses;
import org.clearinghouse.export.SheetGenerator;
import org.clearinghouse.export.SheetTextRenderer;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.web.Links;
import org.clearinghouse.web.SheetPageRenderer;

/** Serves the sheet of a state and year, as a page or as text. */
@ApplicationScoped
class SheetRoute {
    private static final String TEXT_SUFFIX = ".txt";

    private final CachedRoutes routes;
    private final Instance<DocumentReader> reader;

    /** @param reader resolved with the first sheet, because its creation is slow */
    SheetRoute(CachedRoutes routes, Instance<DocumentReader> reader) {
        this.routes = routes;
        this.reader = reader;
    }

    void register(@Observes Router router) {
        routes.register(
                router,
                new CachedRoute(
                        "/sheets/:state/:year",
                        List.of(AsOfParameter.NAME),
                        true,
                        context -> isText(context) ? "text" : "page",
                        this::renderSheet));
    }

    private HttpResponse renderSheet(CachedRequest request) {
        int year = ObservationQueryParameters.parseYear(
                request.pathParameter("year").replace(TEXT_SUFFIX, ""));
        Sheet sheet = createSheet(request.dataset(), request.pathParameter("state"), year);
        return isText(request.context()) ? renderText(sheet, request.links()) : renderHtml(sheet, request.links());
    }

    private static boolean isText(RoutingContext context) {
        return context.pathParam("year").endsWith(TEXT_SUFFIX) || prefersText(context);
    }

    private Sheet createSheet(Dataset dataset, String code, int year) {
        State state = requireState(dataset, code);
        requireFigures(dataset, state, year);
        return new SheetGenerator(reader.get()).generate(state, year);
    }

    private static HttpResponse renderText(Sheet sheet, Links links) {
        String cited = links.pinTo(sheet.state().dataset()).linkToSheetText(sheet.state(), sheet.year());
        SheetAddresses addresses = new SheetAddresses(links.asOf(), links.complete(cited));
        return HttpResponse.createCacheable("text/plain; charset=utf-8", SheetTextRenderer.render(sheet, addresses));
    }

    private static HttpResponse renderHtml(Sheet sheet, Links links) {
        return ExplorerRoute.createHtmlResponse(SheetPageRenderer.render(sheet, links));
    }

    private static State requireState(Dataset dataset, String code) {
        try {
            return dataset.stateLookup().require(code);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(404, e.getMessage());
        }
    }

    /** A state of which no figure is held has sheets with the nation's figures. */
    private static void requireFigures(Dataset dataset, State state, int year) {
        List<Integer> years = dataset.observations().stream()
                .filter(figure -> figure.getState() == state)
                .map(Observation::getYear)
                .distinct()
                .sorted()
                .toList();
        boolean onlyNation = years.isEmpty() && hasFigure(dataset.nation(), year);
        if (!years.contains(year) && !onlyNation) {
            String others = years.isEmpty()
                    ? "None is held for any other year either."
                    : "There are figures for "
                            + years.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
            throw new HttpProblemException(
                    404,
                    "No figure of %s is held for %s. %s"
                            .formatted(MetricPhrases.formatNameWithArticle(state), year, others));
        }
    }

    private static boolean hasFigure(Area area, int year) {
        return area.dataset().metrics().stream()
                .anyMatch(metric -> area.findSeries(metric).find(year).isPresent());
    }

    /** Whether the client prefers text; a client without preference gets the page. */
    private static boolean prefersText(RoutingContext context) {
        return AcceptHeaders.selectBest(AcceptHeaders.parseAccept(context), List.of("text/html", "text/plain"))
                .filter("text/plain"::equals)
                .isPresent();
    }
}
