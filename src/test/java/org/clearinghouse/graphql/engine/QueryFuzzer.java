package org.clearinghouse.graphql.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.limits.TestLimits;
import org.clearinghouse.support.Histories;

/** Executes bytes as a query document; what follows a line "---" are the variables in JSON. */
public final class QueryFuzzer {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private static final GraphQLEngine ENGINE = TestSchema.createEngine(TestLimits.defaults());

    private QueryFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\n---\n", 2);
        try {
            Map<String, Object> variables = parts.length < 2 ? Map.of() : JSON.readValue(parts[1], VARIABLES);
            if (variables != null) {
                execute(new GraphQLRequest(parts[0], null, null, variables, true));
            }
        } catch (JsonProcessingException e) {
            // the HTTP layer refuses a body that is not JSON
        }
    }

    private static void execute(GraphQLRequest request) {
        try {
            ENGINE.prepare(request, VERSIONS).execute();
        } catch (GraphQLRequestException e) {
            // the request is refused with its reason
        }
    }
}
