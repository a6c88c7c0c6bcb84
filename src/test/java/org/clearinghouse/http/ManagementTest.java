package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are on the management port only. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ManagementTest {

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @ParameterizedTest
    @ValueSource(strings = {"", "/live", "/ready", "/started"})
    void servesHealthOnTheManagementPort(String check) {
        given().get(health + check).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/dev-ui", "/q/openapi"})
    void servesNoManagementPathOnThePublicPort(String path) {
        given().get(path).then().statusCode(404);
    }
}
