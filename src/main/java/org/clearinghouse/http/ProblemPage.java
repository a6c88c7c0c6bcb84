package org.clearinghouse.http;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse.explorer.Explorer;

/** What went wrong: to those who name HTML among what they accept, as browsers do, a page, and to all others a line. */
final class ProblemPage {
    private static final List<String> HTML = List.of("text/html", "application/xhtml+xml");

    private ProblemPage() {}

    static Page of(RoutingContext context, RequestProblem problem) {
        return namesHtml(context)
                ? page(problem, ExplorerRoute.HTML, Explorer.problem(problem.status(), problem.getMessage()))
                        .with(ExplorerRoute.SAFETY)
                : page(problem, "text/plain; charset=utf-8", problem.getMessage() + "\n");
    }

    private static Page page(RequestProblem problem, String contentType, String text) {
        return Page.once(problem.status(), contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean namesHtml(RoutingContext context) {
        try {
            return Negotiation.accept(context).stream()
                    .filter(range -> range.weight() > 0)
                    .anyMatch(range -> HTML.contains(range.component() + "/" + range.subComponent()));
        } catch (RequestProblem unreadable) {
            return false;
        }
    }
}
