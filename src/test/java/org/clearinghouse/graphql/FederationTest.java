package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The service as a subgraph of a federated graph. {@code src/clients/test/federation.test.js} composes it with another. */
@QuarkusTest
@TestProfile(FederationTest.FederationEnabled.class)
@WithTestResource(OwnDatabaseResource.class)
class FederationTest {
    private static final String ENTITIES = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                __typename
                ... on State { name observation(metric: "team-hope-supported", year: 2023) { value } }
                ... on Metric { name program { code } }
                ... on Source { title }
              }
            }""";

    public static final class FederationEnabled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.federation", "true");
        }
    }

    @Test
    void describesItsEntities() {
        assertThat(GraphQLClient.fetchData("{ _service { sdl } }").getString("_service.sdl"))
                .contains("extend schema @link", "type Program implements Node @key(fields : \"code\")");
    }

    @Test
    void resolvesEntities() {
        List<Map<String, String>> representations = List.of(
                Map.of("__typename", "State", "code", "ME"),
                Map.of("__typename", "Metric", "code", "missing-cases"),
                Map.of("__typename", "Source", "code", "unknown"));
        assertThat(GraphQLClient.fetchData(ENTITIES, Map.of("representations", representations))
                        .<List<?>>get("_entities")
                        .toString())
                .isEqualTo(
                        "[{__typename=State, name=Maine, observation={value=12}}, "
                                + "{__typename=Metric, name=Cases of missing children, program={code=missing-children}}, null]");
    }

    @Test
    void entitiesCountInTheCost() {
        String document = "query ($representations: [_Any!]!) { _entities(representations: $representations) {"
                + " ... on Metric { observations { value year printed qualifier notes status small disputed } } } }";
        Map<String, String> metric = Map.of("__typename", "Metric", "code", "missing-cases");
        assertThat(fetchExceededLimit(document, List.of(metric))).isNull();
        assertThat(fetchExceededLimit(document, Collections.nCopies(3_000, metric)))
                .isEqualTo("cost");
    }

    private static String fetchExceededLimit(String document, List<?> representations) {
        return GraphQLClient.post(document, Map.of("representations", representations))
                .jsonPath()
                .getString("errors[0].extensions.limit");
    }

    @Test
    void rejectsARepresentationOfSomethingElse() {
        assertThat(GraphQLClient.post(
                                ENTITIES,
                                Map.of("representations", List.of(Map.of("__typename", "Year", "year", 2023))))
                        .jsonPath()
                        .getString("errors[0].message"))
                .isEqualTo("A representation needs a __typename, one of Metric, Program, Source, State.");
    }
}
