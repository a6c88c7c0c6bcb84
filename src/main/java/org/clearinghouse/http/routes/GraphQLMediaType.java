package org.clearinghouse.http.routes;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.HttpProblemException;

/** The media type of an answer, which also decides its status. */
enum GraphQLMediaType {
    /** Legacy: 200 for every answer to a well-formed request. */
    JSON("application/json"),
    /** A document that cannot be executed is a bad request. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    GraphQLMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The best the client accepts; JSON where it has no preference.
     *
     * @throws HttpProblemException where it accepts neither
     */
    static GraphQLMediaType select(RoutingContext context) {
        List<MIMEHeader> accepted = AcceptHeaders.parseAccept(context);
        return accepted.stream()
                .flatMap(range -> List.of(values()).stream().filter(type -> type.matches(range)))
                .findFirst()
                .orElseGet(() -> selectDefault(accepted));
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    int statusWithoutData() {
        return this == JSON ? 200 : 400;
    }

    private boolean matches(MIMEHeader range) {
        String[] parts = mediaType.split("/");
        return range.weight() > 0
                && (range.component().equals("*") || range.component().equals(parts[0]))
                && (range.subComponent().equals("*") || range.subComponent().equals(parts[1]));
    }

    private static GraphQLMediaType selectDefault(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) {
            return JSON;
        }
        throw new HttpProblemException(
                406, "Answers come as application/graphql-response+json or application/json; accept one of them.");
    }
}
