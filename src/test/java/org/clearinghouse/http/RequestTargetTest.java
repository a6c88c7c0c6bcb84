package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Locale;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs, headers and content codings that clients send: they are answered, or refused in words with all headers. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class RequestTargetTest {
    private static final String ORIGIN = "Origin: https://example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query={nation{name}}",
                "/graphql?query={nation{name}}&variables={}",
                "/graphql?query=query%20A{nation{name}}&operationName=A",
                "/observations.csv?areas=ME&metrics=missing-cases"
            })
    void answersUrlsAsBrowsersSendThem(String target) throws IOException {
        assertThat(send(target).status()).isEqualTo(200);
    }

    @Test
    void keepsSemicolonsInValues() throws IOException {
        assertThat(send("/observations.csv?areas=ME;years=2023").body()).contains("ME;years=2023");
    }

    @Test
    void answersUrlsOf8000Bytes() throws IOException {
        assertThat(send("/graphql?query={nation{name}}%23" + "x".repeat(8000)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            400 /observations.csv?areas=ME|NH
            400 /observations.csv?{ad}=1
            400 /observations.csv?areas=%
            400 /graphql?query=%
            400 /state/%
            400 /%zz
            404 /state
            404 /nope
            404 /sheets/ME
            """)
    void refusesInWords(int status, String target) throws IOException {
        RawResponse answer = send(target);
        assertThat(answer.status()).isEqualTo(status);
        assertRefusedInWords(answer);
    }

    @Test
    void refusesUrlsAndHeadersOverTheLimitsInWords() throws IOException {
        RawResponse url = send("/graphql?query=" + "x".repeat(20_000));
        assertThat(url.status()).isEqualTo(414);
        assertRefusedInWords(url);
        RawResponse headers = RawRequest.createGet("/graphql?query={nation{name}}")
                .withHeader(ORIGIN)
                .withHeader("X-Long: " + "x".repeat(40_000))
                .send();
        assertThat(headers.status()).isEqualTo(431);
        assertRefusedInWords(headers);
    }

    @Test
    void refusesUnknownAddressesInTheFormThatTheClientAccepts() {
        given().accept("text/html").get("/nope").then().statusCode(404).contentType(startsWith("text/html"));
        given().accept("application/json").get("/nope").then().body("message", containsString("nothing at /nope"));
        given().get("/nope")
                .then()
                .contentType(startsWith("text/plain"))
                .body(startsWith("There is nothing at /nope."));
    }

    @Test
    void refusesCompressedBodies() {
        given().header("Content-Encoding", "gzip")
                .contentType(ContentType.JSON)
                .body("{\"query\":\"{nation{name}}\"}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"))
                .body("errors[0].message", containsString("send it uncompressed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"APPLICATION/JSON", "application/json ;charset=utf-8", "application/json; charset=\"UTF-8\""})
    void readsTheContentTypeByTheStandard(String type) throws IOException {
        assertThat(RawRequest.createPost("/graphql", type, "{\"query\":\"{nation{name}}\"}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsOtherOriginsSendAnyHeaderAndReadThoseOfResponses() {
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "apollographql-client-name,content-type,traceparent")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", containsString("traceparent"))
                .header("Access-Control-Allow-Credentials", not(equalTo("true")));
        given().header("Origin", "https://example.org")
                .get("/observations.csv?areas=ME")
                .then()
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    private static RawResponse send(String target) throws IOException {
        return RawRequest.createGet(target).withHeader(ORIGIN).send();
    }

    private static void assertRefusedInWords(RawResponse answer) {
        assertThat(answer.body()).containsPattern("[a-z]+ [a-z]+");
        assertThat(answer.head().toLowerCase(Locale.ROOT))
                .contains("x-content-type-options: nosniff", "access-control-allow-origin", "content-security-policy");
    }
}
