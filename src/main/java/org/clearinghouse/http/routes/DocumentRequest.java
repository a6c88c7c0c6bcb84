package org.clearinghouse.http.routes;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;

/** What the routes that take a document in the body have in common. */
final class DocumentRequest {
    private static final String METHODS = "POST";

    private DocumentRequest() {}

    static void requirePost(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            throw new HttpProblemException(
                    405,
                    "%s is not allowed here; use POST."
                            .formatted(context.request().method()));
        }
    }

    /**
     * Requires the bytes of the document itself. Removes the Content-Type, because curl declares every body a form and
     * the framework would parse it as one.
     */
    static void requireDocument(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new HttpProblemException(
                    415, "The body must be the document itself, as curl --data-binary sends it, not a form.");
        }
        headers.remove(HttpHeaders.CONTENT_TYPE);
        RequestBody.requireUncompressed(context);
    }

    /** Rejects parameters other than these. */
    static void requireKnown(MultiMap parameters, List<String> known) {
        parameters.names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new HttpProblemException(
                            400,
                            "There is no parameter \"%s\"; the %s %s."
                                    .formatted(
                                            name,
                                            known.size() == 1 ? "parameter is" : "parameters are",
                                            String.join(", ", known)));
                });
    }

    static byte[] readBytes(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    static String readName(MultiMap parameters) {
        return parameters.contains("name") ? parameters.get("name") : "document";
    }

    static void handleFailure(RoutingContext context, int mostBytes) {
        HttpProblemException problem = explain(ErrorResponses.resolve(context, mostBytes, METHODS));
        write(context, problem.status(), ErrorResponses.formatJson(problem));
    }

    private static HttpProblemException explain(HttpProblemException problem) {
        return problem.status() == 413
                ? new HttpProblemException(
                        413, problem.getMessage() + " Give the text of a PDF, and split a table by its sources.")
                : problem;
    }

    static void write(RoutingContext context, int status, byte[] json) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(json));
    }
}
