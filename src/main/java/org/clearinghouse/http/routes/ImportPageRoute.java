package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.LoginConfig;
import org.clearinghouse.http.SecurityHeadersHandler;
import org.clearinghouse.web.ExplorerPages;
import org.clearinghouse.web.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the page on which editors check a document, with a login where the operator configured one. */
@ApplicationScoped
class ImportPageRoute {
    private final CachedRoutes routes;
    private final Login login;

    ImportPageRoute(
            CachedRoutes routes,
            LoginConfig config,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "smallrye.jwt.path.groups", defaultValue = "groups") String claim) {
        this.routes = routes;
        this.login = config.clientId()
                .map(client -> new Login(
                        issuer, client, config.scope(), config.parameters().orElse(""), claim))
                .orElse(null);
    }

    void register(@Observes Router router) {
        routes.register(router, CachedRoute.createPage("/import", List.of(), this::render));
    }

    private HttpResponse render(CachedRequest request) {
        HttpResponse page = ExplorerRoute.createHtmlResponse(ExplorerPages.renderImportPage(login, request.links()));
        return login == null ? page : page.withHeaders(createSecurityHeaders(login));
    }

    /** The page asks the issuer for its addresses and for the token, and loads nothing else from it. */
    static Map<String, String> createSecurityHeaders(Login login) {
        return Map.of(
                SecurityHeadersHandler.CONTENT_SECURITY_POLICY,
                "%s; connect-src 'self' %s".formatted(ExplorerRoute.POLICY, login.origin()));
    }
}
