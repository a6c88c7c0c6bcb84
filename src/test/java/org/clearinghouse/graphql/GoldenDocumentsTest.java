package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dgolden.write=true} writes the responses instead of comparing them; review the difference before a commit. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
public class GoldenDocumentsTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static List<String> documents() {
        return Examples.readIndex();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentGivesItsResponse(String name) throws IOException {
        String response = format(GraphQLClient.post(Examples.readDocument(name)).asString());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Examples.resolveResponse(name), response + "\n");
            fail("Written. Review the difference, and run the test again without golden.write.");
        }
        assertThat(response).isEqualTo(format(Examples.read(Examples.resolveResponse(name))));
    }

    @Test
    void everyDocumentIsListed() {
        assertThat(Examples.readIndex()).containsExactlyInAnyOrderElementsOf(Examples.listFiles());
    }

    private static String format(String json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
