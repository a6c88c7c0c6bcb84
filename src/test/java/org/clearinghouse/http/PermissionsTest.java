package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A permission rule of the operator applies to every route. */
@QuarkusTest
@TestProfile(PermissionsTest.TokenRequired.class)
@WithTestResource(OwnDatabaseResource.class)
class PermissionsTest {
    private static final String QUERY = "{ nation { code } }";

    public static final class TokenRequired implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.jwt.verify.publickey", readKey().publicKeyPem(),
                    "quarkus.http.auth.permission.r.paths", "/*",
                    "quarkus.http.auth.permission.r.policy", "authenticated");
        }
    }

    /** Read from a file, because the profile and the test are loaded by different class loaders. */
    private static SigningKey readKey() {
        return SigningKey.readOrCreate(Path.of("target"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nation",
                "/graphql/schema.graphql",
                "/graphiql",
                "/observations.csv",
                "/observations.xlsx",
                "/changes.atom",
                "/graphql?query=%7B__typename%7D"
            })
    void rejectsReadingWithoutToken(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
        authenticateReader().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    @Test
    void rejectsAnAssistantWithoutToken() {
        String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
        given().contentType("application/json").body(ping).post("/mcp").then().statusCode(401);
        authenticateReader()
                .contentType("application/json")
                .body(ping)
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30_000})
    void rejectsAPostWithoutToken(int size) {
        Map<String, String> body = Map.of("query", QUERY, "unused", " ".repeat(size));
        given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(401);
        authenticateReader()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body(containsString("US"));
    }

    private static RequestSpecification authenticateReader() {
        return given().auth().oauth2(TokenIssuer.sign(readKey(), "reader", Duration.ofHours(1)));
    }
}
