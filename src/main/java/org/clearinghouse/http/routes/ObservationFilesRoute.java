package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.export.JsonStatRenderer;
import org.clearinghouse.export.TableJsonRenderer;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.export.WorkbookRenderer;
import org.clearinghouse.http.HttpResponse;

/** Serves any slice of the figures as an Excel workbook, as rows of JSON and as a cube of JSON-stat. */
@ApplicationScoped
class ObservationFilesRoute {
    private static final String JSON_TYPE = "application/json";

    private final CachedRoutes routes;

    /** Renders figures in a format. */
    private interface FileRenderer {
        /** @param cited complete address of the file with the time of its version */
        HttpResponse render(TableRequest request, String cited);
    }

    ObservationFilesRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        register(router, "/observations.json", ObservationQueryParameters.NAMES, ObservationFilesRoute::renderJson);
        register(router, "/observations.xlsx", ObservationQueryParameters.NAMES, ObservationFilesRoute::renderWorkbook);
        register(
                router,
                "/observations.jsonstat",
                ObservationQueryParameters.FIGURES,
                ObservationFilesRoute::renderJsonStat);
    }

    private void register(Router router, String path, List<String> parameters, FileRenderer renderer) {
        routes.register(router, CachedRoute.createPage(path, parameters, cached -> render(path, cached, renderer)));
    }

    private static HttpResponse render(String path, CachedRequest cached, FileRenderer renderer) {
        TableRequest request =
                ObservationQueryParameters.parseTableRequest(cached.parameters(), cached.dataset(), cached.versions());
        return renderer.render(request, FileResponses.formatCited(cached, path));
    }

    private static HttpResponse renderJson(TableRequest request, String cited) {
        return HttpResponse.createCacheable(
                JSON_TYPE, TableJsonRenderer.render(request.dataset(), request.buildTable(), cited));
    }

    private static HttpResponse renderJsonStat(TableRequest request, String cited) {
        return HttpResponse.createCacheable(JSON_TYPE, JsonStatRenderer.render(request, cited));
    }

    private static HttpResponse renderWorkbook(TableRequest request, String cited) {
        String name =
                "ncmec-figures-version-%s.xlsx".formatted(request.dataset().version());
        return FileResponses.createAttachment(
                WorkbookRenderer.MEDIA_TYPE, WorkbookRenderer.render(request, cited), name);
    }
}
