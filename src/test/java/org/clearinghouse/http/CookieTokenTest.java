package org.clearinghouse.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** Tokens come in a cookie where the operator configures one. */
@QuarkusTest
@TestProfile(CookieTokenTest.TokenInCookie.class)
@WithTestResource(OwnDatabaseResource.class)
class CookieTokenTest {
    private static final String NAME = "session";

    public static final class TokenInCookie implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.jwt.verify.publickey",
                    readKey().publicKeyPem(),
                    "mp.jwt.token.header",
                    "Cookie",
                    "mp.jwt.token.cookie",
                    NAME);
        }
    }

    /** Read from a file, because the profile and the test are loaded by different class loaders. */
    private static SigningKey readKey() {
        return SigningKey.readOrCreate(Path.of("target"));
    }

    @Test
    void readsTheTokenFromTheCookie() {
        sendRetraction(signToken("editor", 1)).statusCode(200);
        sendRetraction(signToken("reader", 1)).statusCode(403);
        sendRetraction(signToken("editor", -1)).statusCode(401);
    }

    private static String signToken(String role, int hours) {
        return TokenIssuer.sign(readKey(), role, Duration.ofHours(hours));
    }

    /** Retracts a source that does not exist, so that nothing changes. */
    private static ValidatableResponse sendRetraction(String token) {
        String mutation = "mutation { retractSource(code: \"unheard-of\", reason: \"A test.\") { stored } }";
        return given().cookie(NAME, token)
                .contentType("application/json")
                .body(Map.of("query", mutation))
                .post("/graphql")
                .then();
    }
}
