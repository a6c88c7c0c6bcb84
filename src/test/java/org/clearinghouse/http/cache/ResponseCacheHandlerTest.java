package org.clearinghouse.http.cache;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses have ETags, cache headers and content codings. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ResponseCacheHandlerTest {
    private static final String DOCUMENT = "{ states { code name } }";
    private static final String CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600";

    @Test
    void sendsCacheHeadersInResponseToGet() {
        Response response = get(DOCUMENT);
        response.then().statusCode(200).header("Cache-Control", CACHE_CONTROL);
        assertThat(response.header("Vary")).contains("Accept", "Accept-Encoding", "Origin");
        assertThat(response.header("ETag")).matches("\"[0-9a-f]{64}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s , \"more\"", "*"})
    void sends304WhereTheTagMatches(String form) {
        String tag = get(DOCUMENT).header("ETag");
        Response response = createRequest(DOCUMENT)
                .header("If-None-Match", form.formatted(tag))
                .get("/graphql");
        response.then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", CACHE_CONTROL)
                .header("Content-Security-Policy", nullValue());
        assertThat(response.asByteArray()).isEmpty();
    }

    @Test
    void sendsTheBodyWhereTheTagDiffers() {
        createRequest(DOCUMENT)
                .header("If-None-Match", "\"other\"")
                .get("/graphql")
                .then()
                .statusCode(200);
        createRequest("{ nothing }")
                .header("If-None-Match", "*")
                .get("/graphql")
                .then()
                .body("errors.size()", equalTo(1));
    }

    @Test
    void givesEachRepresentationItsOwnTag() {
        List<String> tags = List.of(
                get(DOCUMENT + " ").header("ETag"),
                createRequest(DOCUMENT)
                        .accept("application/graphql-response+json")
                        .get("/graphql")
                        .header("ETag"),
                createRequest(DOCUMENT)
                        .header("Accept-Encoding", "identity")
                        .get("/graphql")
                        .header("ETag"),
                createRequest(DOCUMENT)
                        .queryParam("variables", "{\"a\":1}")
                        .get("/graphql")
                        .header("ETag"),
                createRequest(DOCUMENT)
                        .queryParam("extensions", "{\"cost\":true}")
                        .get("/graphql")
                        .header("ETag"));
        assertThat(tags).doesNotHaveDuplicates();
        assertThat(get(DOCUMENT + " ").header("ETag")).isEqualTo(tags.get(0));
    }

    @Test
    void forbidsToStoreErrors() {
        for (String document : List.of("{ nothing }", "{ observations(first: 0) { totalCount } }", "{")) {
            get(document).then().header("Cache-Control", "no-store").header("ETag", nullValue());
        }
        given().get("/graphql").then().statusCode(400).header("Cache-Control", "no-store");
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        Response get = get(DOCUMENT);
        Response head = createRequest(DOCUMENT).head("/graphql");
        head.then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Content-Type", get.header("Content-Type"))
                .header("Content-Length", get.header("Content-Length"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br;q=1.0, gzip;q=0.8, *;q=0.1", "*", "GZIP", "identity;q=0.5, gzip"})
    void compressesWhereTheClientAcceptsIt(String accepted) {
        assertThat(fetchEncoding(accepted)).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br", "gzip;q=0, *", "identity, gzip;q=0.5"})
    void sendsPlainBytesOtherwise(String accepted) {
        getWithoutDecoding(accepted)
                .then()
                .body("data.states.size()", equalTo(56))
                .header("Content-Encoding", nullValue());
    }

    @Test
    void cachesTheSchema() {
        Response schema = given().get("/graphql/schema.graphql");
        schema.then().statusCode(200).header("Cache-Control", CACHE_CONTROL);
        given().header("If-None-Match", schema.header("ETag"))
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(304);
    }

    @Test
    void sendsNoTagInResponseToPost() {
        post(Map.of("query", DOCUMENT)).then().statusCode(200).header("ETag", nullValue());
    }

    @Test
    void findsAPersistedQueryByItsHash() {
        String document = "{ nation { name code } }";
        Map<String, ?> byHash = Map.of("extensions", createPersistedQuery(hash(document)));
        post(byHash)
                .then()
                .body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", document, "extensions", createPersistedQuery(hash(document))))
                .then()
                .body("data.nation.code", equalTo("US"));
        post(byHash).then().body("data.nation.code", equalTo("US"));
        given().queryParam(
                        "extensions",
                        new String(JsonWriter.toBytes(createPersistedQuery(hash(document))), StandardCharsets.UTF_8))
                .get("/graphql")
                .then()
                .header("Cache-Control", CACHE_CONTROL)
                .body("data.nation.code", equalTo("US"));
    }

    @Test
    void explainsAHashOfAnotherDocument() {
        post(Map.of("query", DOCUMENT, "extensions", createPersistedQuery(hash("{ other }"))))
                .then()
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_HASH_MISMATCH"))
                .body(
                        "errors[0].message",
                        equalTo("The sha256Hash does not match the query sent with it, whose hash is " + hash(DOCUMENT)
                                + "."));
        post(Map.of("extensions", createPersistedQuery("abc"))).then().statusCode(400);
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 2, "sha256Hash", hash(DOCUMENT)))))
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("Only version 1 of persistedQuery is supported."));
    }

    private static String fetchEncoding(String accepted) {
        Response response =
                createRequest(DOCUMENT).header("Accept-Encoding", accepted).get("/graphql");
        response.then().statusCode(200).body("data.states.size()", equalTo(56));
        return response.header("Content-Encoding");
    }

    /** Sends a request without decoders, because the client would add gzip to Accept-Encoding for them. */
    private static Response getWithoutDecoding(String accepted) {
        return createRequest(DOCUMENT)
                .config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted)
                .get("/graphql");
    }

    private static Map<String, ?> createPersistedQuery(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static String hash(String document) {
        return Sha256.hashToHex(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Response get(String document) {
        return createRequest(document).get("/graphql");
    }

    private static RequestSpecification createRequest(String document) {
        return given().queryParam("query", document);
    }

    private static Response post(Map<String, ?> request) {
        return given().contentType(ContentType.JSON).body(request).post("/graphql");
    }
}
