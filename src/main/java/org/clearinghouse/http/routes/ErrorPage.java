package org.clearinghouse.http.routes;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.ServiceAddressResolver;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.web.ExplorerPages;
import org.clearinghouse.web.Links;

/**
 * Writes an error: a page for clients that accept HTML by name, as browsers do, JSON for those that accept it by name,
 * and a line of text for others.
 */
@ApplicationScoped
class ErrorPage {
    private static final List<String> HTML = List.of("text/html", "application/xhtml+xml");
    private static final List<String> JSON = List.of("application/json");

    private static final String METHODS = "GET, HEAD";

    private final ResponseWriter writer;
    private final ServiceAddressResolver addresses;

    ErrorPage(ResponseWriter writer, ServiceAddressResolver addresses) {
        this.writer = writer;
        this.addresses = addresses;
    }

    /** Writes the response to a failed request for a page or file, which is read by GET. */
    void writeFailure(RoutingContext context) {
        write(context, ErrorResponses.resolve(context, 0, METHODS));
    }

    void write(RoutingContext context, HttpProblemException problem) {
        Links links = new Links(addresses.resolve(context.request()), null);
        writer.writeUncacheable(context, render(context, problem, links));
    }

    static HttpResponse render(RoutingContext context, HttpProblemException problem, Links links) {
        if (acceptsByName(context, HTML)) {
            String message = PrintableText.escape(problem.getMessage());
            return createResponse(
                            problem,
                            ExplorerRoute.HTML,
                            ExplorerPages.renderErrorPage(problem.status(), message, links))
                    .withHeaders(ExplorerRoute.SECURITY_HEADERS);
        }
        return acceptsByName(context, JSON)
                ? HttpResponse.createUncacheable(
                        problem.status(), "application/json; charset=utf-8", ErrorResponses.formatJson(problem))
                : createResponse(
                        problem, "text/plain; charset=utf-8", PrintableText.escape(problem.getMessage()) + "\n");
    }

    private static HttpResponse createResponse(HttpProblemException problem, String contentType, String text) {
        return HttpResponse.createUncacheable(problem.status(), contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean acceptsByName(RoutingContext context, List<String> types) {
        try {
            return AcceptHeaders.parseAccept(context).stream()
                    .filter(range -> range.weight() > 0)
                    .anyMatch(range -> types.contains(range.value()));
        } catch (HttpProblemException unreadable) {
            return false;
        }
    }
}
