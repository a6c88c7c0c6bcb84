package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.web.IndexPage;
import org.clearinghouse.web.IndexPages;

/** Serves the pages that lead to others: the lists, the search, programs, sources, changes and explanations. */
@ApplicationScoped
class IndexRoute {
    private static final List<String> TIME_ONLY = List.of(AsOfParameter.NAME);
    private static final String SEARCHED = "q";

    private final CachedRoutes routes;

    IndexRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        for (IndexPage page : IndexPage.values()) {
            registerPage(router, page);
        }
        routes.register(
                router,
                CachedRoute.createPage("/search", List.of(SEARCHED, AsOfParameter.NAME), IndexRoute::renderSearch));
        routes.register(router, CachedRoute.createPage("/program/:program", TIME_ONLY, IndexRoute::renderProgram));
        routes.register(router, CachedRoute.createPage("/source/:source", TIME_ONLY, IndexRoute::renderSource));
        routes.register(
                router,
                CachedRoute.createPage(
                        "/changes", List.of("since", "after", AsOfParameter.NAME), IndexRoute::renderChanges));
    }

    private void registerPage(Router router, IndexPage page) {
        routes.register(
                router,
                CachedRoute.createPage(
                        page.path(),
                        TIME_ONLY,
                        request -> ExplorerRoute.createHtmlResponse(
                                IndexPages.renderIndexPage(page, request.dataset(), request.links()))));
    }

    private static HttpResponse renderSearch(CachedRequest request) {
        String text = request.parameters().findText(SEARCHED);
        try {
            return ExplorerRoute.createHtmlResponse(
                    IndexPages.renderSearchPage(request.dataset(), text, request.links()));
        } catch (InvalidInputException e) {
            throw new HttpProblemException(400, SEARCHED + ": " + e.getMessage());
        }
    }

    private static HttpResponse renderProgram(CachedRequest request) {
        Program program =
                ExplorerRoute.requireFound(request.dataset().programLookup(), request.pathParameter("program"));
        return ExplorerRoute.createHtmlResponse(
                IndexPages.renderProgramPage(request.dataset(), program, request.links()));
    }

    private static HttpResponse renderSource(CachedRequest request) {
        Source source = ExplorerRoute.requireFound(request.dataset().sourceLookup(), request.pathParameter("source"));
        return ExplorerRoute.createHtmlResponse(
                IndexPages.renderSourcePage(request.dataset(), source, request.links()));
    }

    private static HttpResponse renderChanges(CachedRequest request) {
        Dataset since = request.parameters()
                .parseSingle("since", text -> EarlierVersion.find(text, request.dataset(), request.versions()));
        String after = request.parameters().parseSingle("after", text -> text);
        try {
            return ExplorerRoute.createHtmlResponse(
                    IndexPages.renderChangesPage(request.versions(), request.dataset(), since, after, request.links()));
        } catch (InvalidInputException e) {
            throw new HttpProblemException(400, e.getMessage());
        }
    }
}
