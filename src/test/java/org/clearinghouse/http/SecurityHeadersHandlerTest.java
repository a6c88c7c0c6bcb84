package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every response has the security headers. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class SecurityHeadersHandlerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query={nation{code}}",
                "/graphql?query={",
                "/graphql",
                "/graphql/schema.graphql",
                "/observations.csv?areas=ME",
                "/observations.csv?areas=Nowhere",
                "/observations.xlsx?areas=ME",
                "/observations.jsonstat?areas=ME",
                "/changes.atom",
                "/sheets/ME/2023.txt",
                "/chart.svg?area=ME&metric=missing-cases",
                "/documents",
                "/mcp",
                "/nowhere",
                "/q/health"
            })
    void forbidsDataAndErrorsToLoadAnything(String path) {
        assertSecurityHeaders(given().urlEncodingEnabled(false)
                        .get(path.replace("{", "%7B").replace("}", "%7D"))
                        .then())
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nation",
                "/state/ME",
                "/metric/missing-cases",
                "/compare?areas=ME,NH",
                "/search?q=hope",
                "/sheets/ME/2023"
            })
    void allowsPagesOnlyTheirOwnOrigin(String path) {
        assertSecurityHeaders(given().get(path).then())
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'self'"),
                                containsString("frame-ancestors 'self'"),
                                not(containsString("unsafe"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/embed/state/ME", "/embed/state/US", "/embed/metric/missing-cases", "/embed/compare?areas=ME,NH"
            })
    void allowsEveryoneToFrameThePagesForIt(String path) {
        assertSecurityHeaders(given().get(path).then())
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/index.html", "/graphiql/render.js", "/graphiql/graphiql.min.js"})
    void allowsGraphiqlOnlyItsOwnScripts(String path) {
        assertSecurityHeaders(given().get(path).then())
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("script-src")),
                                not(containsString("unsafe-eval"))));
    }

    @Test
    void addsHeadersToRejectionsOfTheFramework() {
        assertSecurityHeaders(given().auth().oauth2("nonsense").get("/graphql").then())
                .statusCode(401);
        assertSecurityHeaders(given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Bnation%7Bcode%7D%7D", "/nation"})
    void sendsNoTransportSecurityWithoutTls(String path) {
        given().urlEncodingEnabled(false).get(path).then().header("Strict-Transport-Security", equalTo(null));
    }

    private static ValidatableResponse assertSecurityHeaders(ValidatableResponse response) {
        return response.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}
