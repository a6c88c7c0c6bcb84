package org.clearinghouse.http.routes;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse.graphql.engine.GraphQLResponse;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HeaderElement;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.RequestOutcome;

/** The media type of a GraphQL response, which also determines its status. */
enum GraphQLMediaType {
    /** Legacy: status 200 for every response to a well-formed request. */
    JSON("application/json"),
    /** Status 400 for a query document that cannot be executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private static final List<String> OFFERED =
            Arrays.stream(values()).map(type -> type.mediaType).toList();

    private final String mediaType;

    GraphQLMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Selects the best type that the client accepts; JSON where it has no preference.
     *
     * @throws HttpProblemException with status 406 where it accepts neither
     */
    static GraphQLMediaType select(RoutingContext context) {
        List<HeaderElement> accepted = AcceptHeaders.parseAccept(context);
        if (accepted.isEmpty()) {
            return JSON;
        }
        return AcceptHeaders.selectBest(accepted, OFFERED)
                .map(GraphQLMediaType::parse)
                .orElseThrow(() -> new HttpProblemException(
                        406,
                        "Responses are application/graphql-response+json or application/json; accept one of them."));
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /**
     * Creates the response with its status and metric tags.
     *
     * @param operation the root field; null where the request has no valid operation
     * @param cacheable false for a mutation; a response with errors is never cacheable
     */
    HttpResponse createResponse(String operation, GraphQLResponse result, boolean cacheable) {
        HttpResponse response = cacheable && !result.hasErrors()
                ? HttpResponse.createCacheable(contentType(), result.body())
                : HttpResponse.createUncacheable(selectStatus(result), contentType(), result.body());
        return (result.isUnavailable() ? response.withHeaders(ErrorResponses.RETRY_HEADERS) : response)
                .withMetricsTags(operation, resolveOutcome(result));
    }

    private int selectStatus(GraphQLResponse result) {
        if (result.isUnavailable()) {
            return 503;
        }
        return result.hasData() || this == JSON ? 200 : 400;
    }

    private static RequestOutcome resolveOutcome(GraphQLResponse result) {
        if (result.isFailure()) {
            return RequestOutcome.FAILED;
        }
        return result.hasErrors() ? RequestOutcome.REJECTED : RequestOutcome.COMPUTED;
    }

    private static GraphQLMediaType parse(String mediaType) {
        return JSON.mediaType.equals(mediaType) ? JSON : GRAPHQL_RESPONSE;
    }
}
