package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** A feature that the operator switches off is off everywhere. */
@QuarkusTest
@TestProfile(FeatureFlagsTest.FeaturesDisabled.class)
@WithTestResource(OwnDatabaseResource.class)
class FeatureFlagsTest {

    public static final class FeaturesDisabled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "clearinghouse.introspection", "false",
                    "clearinghouse.graphiql", "false",
                    "clearinghouse.preview", "false",
                    "clearinghouse.http.cache-control", "private, no-cache",
                    "clearinghouse.limits.body", "1000");
        }
    }

    @Test
    void hidesTheSchema() {
        assertThat(GraphQLClient.fetchErrorMessage("{ __schema { queryType { name } } }"))
                .contains("disabled");
        assertThat(GraphQLClient.fetchErrorMessage("{ sates { code } }"))
                .isEqualTo("Field 'sates' in type 'Query' is undefined.");
        given().get("/graphql/schema.graphql").then().statusCode(404);
    }

    @Test
    void answersTypename() {
        assertThat(GraphQLClient.fetchData("{ __typename }").getString("__typename"))
                .isEqualTo("Query");
    }

    @Test
    void hidesGraphiql() {
        for (String path : new String[] {"/graphiql", "/graphiql/", "/graphiql/index.html", "/graphiql/render.js"}) {
            given().get(path).then().statusCode(404);
        }
        given().get("/").then().statusCode(200).body(not(containsString("/graphiql")));
    }

    @Test
    void hidesThePreviewOfDocuments() {
        given().body("Ohio Data").post("/documents/preview").then().statusCode(404);
    }

    @Test
    void sendsTheConfiguredCacheControl() {
        given().queryParam("query", "{ nation { code } }")
                .get("/graphql")
                .then()
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void rejectsALargerBodyThanConfigured() {
        GraphQLClient.post("{ nation { code } } #" + "x".repeat(1_000))
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", equalTo("The body is larger than 1000 bytes."));
    }
}
