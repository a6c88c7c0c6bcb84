package org.clearinghouse.http.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.export.ColumnGroup;
import org.clearinghouse.export.TableLayout;
import org.clearinghouse.io.BuildInfo;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.RankBy;

/**
 * Describes the registered routes by OpenAPI 3.1. Paths and parameters are those of the routes; {@code openapi.json} has
 * their descriptions. It describes each parameter once under {@code components}, and under a path only those that mean
 * something else there.
 */
final class OpenApiDocument {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String RESOURCE = "/openapi/openapi.json";
    private static final Pattern PATH_PARAMETER = Pattern.compile(":(\\w+)");
    private static final List<String> UNREGISTERED_PATHS = List.of("/graphql", "/graphiql");
    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            AreaKind.class,
            Region.class,
            Division.class,
            Qualifier.class,
            TableLayout.class,
            ColumnGroup.class,
            Dimension.class,
            RankBy.class);

    private final ObjectNode document = parse(ClasspathResource.readText(RESOURCE));
    private final ObjectNode described = document.withObjectProperty("paths").deepCopy();

    private OpenApiDocument() {}

    /**
     * Renders the document as JSON.
     *
     * @param server the address of the service, which may be relative
     */
    static byte[] render(Collection<CachedRoute> routes, String server) {
        try {
            return MAPPER.writeValueAsBytes(build(routes, server));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode build(Collection<CachedRoute> routes, String server) {
        return new OpenApiDocument().complete(routes, server);
    }

    private ObjectNode complete(Collection<CachedRoute> routes, String server) {
        document.withObjectProperty("info").put("version", BuildInfo.version());
        document.withArrayProperty("servers").addObject().put("url", server);
        document.set("paths", buildPaths(routes));
        ENUMS.forEach(this::addEnum);
        return document;
    }

    private ObjectNode buildPaths(Collection<CachedRoute> routes) {
        Map<String, ObjectNode> paths = new LinkedHashMap<>();
        routes.forEach(route -> paths.put(formatPath(route.path()), buildPath(route)));
        UNREGISTERED_PATHS.stream()
                .filter(path -> paths.keySet().stream().anyMatch(registered -> registered.startsWith(path)))
                .forEach(path -> paths.put(path, described.withObjectProperty(path)));
        ObjectNode sorted = MAPPER.createObjectNode();
        Stream.concat(
                        StreamSupport.stream(((Iterable<String>) described::fieldNames).spliterator(), false),
                        paths.keySet().stream())
                .distinct()
                .filter(paths::containsKey)
                .forEach(path -> sorted.set(path, paths.get(path)));
        return sorted;
    }

    private ObjectNode buildPath(CachedRoute route) {
        ObjectNode path = described.withObjectProperty(formatPath(route.path()));
        ObjectNode operation = path.withObjectProperty("get");
        List<String> inPath = listPathParameters(route.path());
        ArrayNode parameters = MAPPER.createArrayNode();
        inPath.forEach(name -> parameters.add(refer("parameters", "path." + name)));
        route.parameters().forEach(name -> parameters.add(describeParameter(operation, name)));
        operation.set("parameters", parameters);
        addResponses(operation.withObjectProperty("responses"), inPath);
        return path;
    }

    private static ObjectNode describeParameter(ObjectNode operation, String name) {
        return StreamSupport.stream(operation.withArrayProperty("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .map(ObjectNode.class::cast)
                .orElseGet(() -> refer("parameters", name));
    }

    private static void addResponses(ObjectNode responses, List<String> pathParameters) {
        responses.set("304", refer("responses", "NotModified"));
        responses.set("400", refer("responses", "BadRequest"));
        if (!pathParameters.isEmpty()) {
            responses.set("404", refer("responses", "NotFound"));
        }
    }

    private void addEnum(Class<? extends Enum<?>> type) {
        ObjectNode schema = document.withObjectProperty("components")
                .withObjectProperty("schemas")
                .putObject(type.getSimpleName());
        schema.put("type", "string");
        Stream.of(type.getEnumConstants()).map(Enum::name).forEach(schema.withArrayProperty("enum")::add);
    }

    private static ObjectNode refer(String components, String name) {
        return MAPPER.createObjectNode().put("$ref", "#/components/%s/%s".formatted(components, name));
    }

    private static String formatPath(String path) {
        return PATH_PARAMETER.matcher(path).replaceAll("{$1}");
    }

    private static List<String> listPathParameters(String path) {
        return PATH_PARAMETER.matcher(path).results().map(name -> name.group(1)).toList();
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
