package org.clearinghouse.http.routes;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse.graphql.engine.GraphQLRequest;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HeaderElement;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.JsonRequestReader;

/**
 * Reads the parameters of a request, as the GraphQL-over-HTTP specification names them, and two extensions:
 * persistedQuery (Apollo's, version 1) and cost.
 */
final class GraphQLRequestReader {
    private static final String JSON = "application/json";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private GraphQLRequestReader() {}

    /** Rejects types other than JSON, because browsers let foreign pages post those without a preflight request. */
    static void requireJson(RoutingContext context) {
        if (!isPlainJson(context)
                && AcceptHeaders.parseContentType(context)
                        .filter(GraphQLRequestReader::isJson)
                        .isEmpty()) {
            throw new HttpProblemException(415, "A POST requires the Content-Type application/json, in UTF-8.");
        }
        RequestBody.requireUncompressed(context);
        context.next();
    }

    /** Most clients send just this, which needs no parsing. */
    private static boolean isPlainJson(RoutingContext context) {
        List<String> lines = context.request().headers().getAll(HttpHeaders.CONTENT_TYPE);
        return lines.size() == 1 && lines.get(0).equals(JSON);
    }

    private static boolean isJson(HeaderElement contentType) {
        return contentType.value().equals(JSON)
                && contentType.parameters().getOrDefault("charset", "utf-8").equalsIgnoreCase("utf-8");
    }

    /** @throws HttpProblemException for another method, or for a request without valid parameters */
    static GraphQLRequest read(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (ETag.isGetOrHead(context.request())) {
            return parseQueryParameters(QueryStringParser.parse(context));
        }
        if (!method.equals(HttpMethod.POST)) {
            throw new HttpProblemException(405, "%s is not allowed here; use GET or POST.".formatted(method));
        }
        return parseBody(context.body().buffer());
    }

    /** @throws HttpProblemException for a body without valid parameters */
    static GraphQLRequest parseBody(Buffer body) {
        if (body == null || body.length() == 0) {
            throw new HttpProblemException(400, "The body is empty; send a JSON object with \"query\".");
        }
        return createRequest(JsonRequestReader.parseObject(body.getBytes(), "The body"));
    }

    /** @throws HttpProblemException for a URL without valid parameters */
    static GraphQLRequest parseQueryParameters(MultiMap parameters) {
        Map<String, Object> request = new HashMap<>();
        parameters.names().forEach(name -> request.put(name, parameters.get(name)));
        parseJson(request, "variables");
        parseJson(request, "extensions");
        return createRequest(request);
    }

    private static void parseJson(Map<String, Object> request, String name) {
        if (request.get(name) instanceof String text) {
            boolean absent = text.isBlank() || text.equals("null");
            request.put(
                    name, absent ? null : JsonRequestReader.parseObject(text.getBytes(StandardCharsets.UTF_8), name));
        }
    }

    private static GraphQLRequest createRequest(Map<String, Object> request) {
        Map<String, Object> extensions = readObject(request, "extensions");
        String query = readString(request, "query");
        String hash = readQueryDocumentHash(extensions);
        if (query == null && hash == null) {
            throw new HttpProblemException(400, "\"query\" is missing; it is the GraphQL document to execute.");
        }
        boolean includeCost = Boolean.TRUE.equals(extensions.get("cost"));
        return new GraphQLRequest(
                query, hash, readString(request, "operationName"), readObject(request, "variables"), includeCost);
    }

    private static String readQueryDocumentHash(Map<String, Object> extensions) {
        Map<String, Object> persistedQuery = readObject(extensions, "persistedQuery");
        if (persistedQuery.isEmpty()) {
            return null;
        }
        if (!Integer.valueOf(1).equals(persistedQuery.get("version"))) {
            throw new HttpProblemException(400, "Only version 1 of persistedQuery is supported.");
        }
        String hash = readString(persistedQuery, "sha256Hash");
        if (hash == null || !SHA_256.matcher(hash).matches()) {
            throw new HttpProblemException(400, "\"sha256Hash\" must be the query's SHA-256 in 64 hexadecimal digits.");
        }
        return hash;
    }

    private static String readString(Map<String, Object> request, String name) {
        Object value = request.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new HttpProblemException(400, "\"%s\" must be a string.".formatted(name));
    }

    private static Map<String, Object> readObject(Map<String, Object> request, String name) {
        Object value = request.get(name);
        return value == null ? Map.of() : JsonRequestReader.asObject(value, "\"%s\"".formatted(name));
    }
}
