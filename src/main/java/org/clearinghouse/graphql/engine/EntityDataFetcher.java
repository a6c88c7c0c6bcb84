package org.clearinghouse.graphql.engine;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.model.InvalidInputException;

/** Fetches the entities that a federated graph refers to by type and code; null for one that does not exist. */
final class EntityDataFetcher implements DataFetcher<List<Object>> {
    static final String KEY_FIELD = "code";

    private static final List<String> TYPES = List.of("Metric", "Program", "Source", "State");

    static boolean isEntity(String type) {
        return TYPES.contains(type);
    }

    @Override
    public List<Object> get(DataFetchingEnvironment environment) {
        QueryApi queries = environment.getGraphQlContext().get(QueryApi.class);
        List<?> representations = environment.getArgument("representations");
        return representations.stream()
                .map(representation -> fetch(queries, representation))
                .toList();
    }

    private static Object fetch(QueryApi queries, Object representation) {
        Map<?, ?> fields = representation instanceof Map<?, ?> map ? map : Map.of();
        String type = String.valueOf(fields.get("__typename"));
        if (!isEntity(type)) {
            throw new InvalidInputException(
                    "A representation needs a __typename, one of %s.".formatted(String.join(", ", TYPES)));
        } else if (fields.get(KEY_FIELD) instanceof String code) {
            return find(queries, type, code);
        }
        throw new InvalidInputException("A representation of %s needs its code as text.".formatted(type));
    }

    private static Object find(QueryApi queries, String type, String code) {
        return switch (type) {
            case "Metric" -> queries.metric(code);
            case "Program" -> queries.program(code);
            case "Source" -> queries.source(code);
            default -> queries.state(code);
        };
    }
}
