package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports and retractions over HTTP. ServiceSecurityIT tests which tokens are rejected. */
@QuarkusTest
@TestProfile(WritesOverHttpTest.TrustedTestKey.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WritesOverHttpTest {
    /** Read from a file, because the profile and the test are loaded by different class loaders. */
    private static final SigningKey KEY = SigningKey.readOrCreate(createKeyDirectory());

    private static final String OHIO = """
            Ohio Data
            In 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.
            """;
    private static final String TABLE =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                    + "UT,2023,missing-cases,11,11,exact,,utah-notes,row 1,table cell,,,Notes,A publisher\n";
    private static final String IMPORT = """
            mutation ($text: String!, $dryRun: Boolean! = false) { importDocument(text: $text, name: "ohio", dryRun: $dryRun) {
              source { code title } version stored added confirmed
              figures { area metric year value qualifier printed page line } findings { severity message } } }""";

    /** The application trusts the key of this test. */
    public static class TrustedTestKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.jwt.verify.publickey", KEY.publicKeyPem());
        }
    }

    private static Path createKeyDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "test-key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rejectsWritesWithoutToken() {
        int before = fetchVersion();
        sendImport(given())
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", containsString("Authorization: Bearer"));
        given().body(OHIO)
                .post("/documents")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("message", containsString("\"editor\""));
        assertThat(fetchVersion()).isEqualTo(before);
    }

    @Test
    void rejectsWritesOfAReader() {
        String reader = TokenIssuer.sign(KEY, "reader", Duration.ofHours(1));
        sendImport(given().auth().oauth2(reader))
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        given().auth()
                .oauth2(reader)
                .body(OHIO)
                .post("/documents")
                .then()
                .statusCode(403)
                .body("message", containsString("\"editor\""));
        given().auth()
                .oauth2(reader)
                .queryParam("query", "{ dataset { version } }")
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void rejectsWritesByGet() {
        authenticateEditor()
                .queryParam("query", "mutation { retractSource(code: \"maine-2023\", reason: \"x\") { version } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("errors[0].message", equalTo("A mutation cannot be sent by GET; send it by POST."));
    }

    @Test
    void importsAndRetractsASheet() {
        int before = fetchVersion();
        sendImport(authenticateEditor(), Map.of("text", OHIO, "dryRun", true))
                .statusCode(200)
                .body("data.importDocument.stored", equalTo(false))
                .body("data.importDocument.source", nullValue())
                .body("data.importDocument.added", equalTo(1));
        assertThat(fetchVersion()).isEqualTo(before);
        sendImport(authenticateEditor())
                .statusCode(200)
                .body("data.importDocument.stored", equalTo(true))
                .body("data.importDocument.version", equalTo(before + 1))
                .body("data.importDocument.source.code", equalTo("ohio-2023"))
                .body("data.importDocument.figures", hasSize(1))
                .body("data.importDocument.figures[0].value", equalTo(1234))
                .body("data.importDocument.figures[0].line", equalTo(2));
        assertThat(fetchVersion()).isEqualTo(before + 1);
        String retract = "mutation { retractSource(code: \"ohio-2023\", reason: \"A test.\") { stored revised version "
                + "source { retraction { reason } citations { printed } } } }";
        given().spec(authenticateEditor())
                .contentType("application/json")
                .body(Map.of("query", retract))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.retractSource.revised", equalTo(1))
                .body("data.retractSource.source.retraction.reason", equalTo("A test."))
                .body("data.retractSource.source.citations", hasSize(0));
        assertThat(GraphQLClient.fetchData("{ observations(filter: { sources: [\"ohio-2023\"] }) { totalCount } }")
                        .getInt("observations.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mutation ($words: String!) { importDocument(text: "Ohio", name: $words) { stored } }         | name
            mutation ($words: String!) { retractSource(code: "maine-2023", reason: $words) { stored } }  | reason
            """)
    void rejectsTextThatCannotBeStored(String mutation, String noun) {
        assertRejected(
                mutation,
                "a\u0000b",
                "The %s has the control character U+0000; only printable characters are allowed.",
                noun);
        assertRejected(mutation, "a".repeat(1_001), "The %s has 1001 characters; at most 1000 are allowed.", noun);
    }

    private static void assertRejected(String mutation, String words, String message, String noun) {
        given().spec(authenticateEditor())
                .contentType("application/json")
                .body(Map.of("query", mutation, "variables", Map.of("words", words)))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", equalTo(message.formatted(noun)));
    }

    @Test
    void rejectsAControlCharacterInTheName() {
        given().spec(authenticateEditor())
                .urlEncodingEnabled(false)
                .body(OHIO)
                .post("/documents?name=%00")
                .then()
                .statusCode(400)
                .body("message", containsString("U+0000"));
    }

    @Test
    void importsADocumentFromBytes() {
        authenticateEditor()
                .body(OHIO.replace("Ohio", "Utah"))
                .queryParam("name", "utah.txt")
                .queryParam("dryRun", true)
                .post("/documents")
                .then()
                .statusCode(200)
                .body("sources[0]", equalTo("utah-2023"))
                .body("stored", equalTo(false))
                .body("figures[0].value", equalTo(1234))
                .body("findings", hasSize(0));
    }

    /** curl sends this Content-Type by default. */
    @Test
    void importsADocumentThatIsDeclaredAForm() {
        HttpResponse<String> response = sendAs("application/x-www-form-urlencoded");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("ohio-2023", "1234");
    }

    @Test
    void rejectsADocumentInAForm() {
        HttpResponse<String> response = sendAs("multipart/form-data; boundary=x");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("--data-binary");
    }

    private static HttpResponse<String> sendAs(String contentType) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/documents?dryRun=true".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + TokenIssuer.sign(KEY, "editor", Duration.ofHours(1)))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(OHIO + "It says nothing else. ".repeat(2_000)))
                .build();
        return FastGraphQLClient.send(request, BodyHandlers.ofString());
    }

    @Test
    void reportsAnUnreadableDocumentAndDoesNotStoreIt() {
        int before = fetchVersion();
        authenticateEditor()
                .body("PK\u0003\u0004 not a sheet")
                .post("/documents")
                .then()
                .statusCode(422)
                .body("stored", equalTo(false))
                .body("findings[0].severity", equalTo("ERROR"))
                .body("findings[0].message", containsString("ZIP"));
        authenticateEditor()
                .body(OHIO)
                .queryParam("dryrun", true)
                .post("/documents")
                .then()
                .statusCode(400)
                .body("message", containsString("dryRun"));
        authenticateEditor().get("/documents").then().statusCode(405).header("Allow", "POST");
        assertThat(fetchVersion()).isEqualTo(before);
    }

    @Test
    void readsATableOfAnotherPublisherByItsMapping() throws IOException {
        String mapping = Files.readString(Path.of("docs/examples/by-country.properties"));
        byte[] table = Files.readAllBytes(Path.of("docs/examples/by-country.csv"));
        authenticateEditor()
                .body(table)
                .queryParam("dryRun", true)
                .queryParam("acceptWarnings", true)
                .queryParam("mapping", mapping)
                .post("/documents")
                .then()
                .statusCode(200)
                .body("figures.size()", equalTo(9));
        authenticateEditor()
                .body(table)
                .queryParam("dryRun", true)
                .queryParam("mapping", "area = country")
                .post("/documents")
                .then()
                .statusCode(400);
    }

    /** A row that only the constraints of the database would reject. */
    @Test
    void rejectsARowThatTheDatabaseCannotStore() {
        int before = fetchVersion();
        String ancient = TABLE.replace("exact,", "exact,-9999-01-01");
        authenticateEditor()
                .body(ancient)
                .post("/documents")
                .then()
                .statusCode(422)
                .body("stored", equalTo(false))
                .body("findings", hasSize(1))
                .body("findings[0].line", equalTo(2))
                .body("findings[0].message", containsString("column reference_date is \"-9999-01-01\""));
        sendImport(authenticateEditor(), Map.of("text", ancient))
                .statusCode(200)
                .body("data.importDocument.stored", equalTo(false))
                .body("data.importDocument.findings[0].message", containsString("column reference_date"));
        assertThat(fetchVersion()).isEqualTo(before);
    }

    @Test
    void leavesOutTheFiguresThatAnEditorNames() {
        String table = TABLE.replace("UT", "NV").replace("utah", "nevada")
                + "NV,2022,missing-cases,12,12,exact,,nevada-notes,row 2,table cell,,,Notes,A publisher\n";
        authenticateEditor()
                .body(table)
                .post("/documents?leaveOut=NV:missing-cases:2021")
                .then()
                .statusCode(422)
                .body("stored", equalTo(false))
                .body("findings[0].message", containsString("NV:missing-cases:2021"));
        authenticateEditor()
                .body(table)
                .post("/documents?leaveOut=NV:missing-cases")
                .then()
                .statusCode(400)
                .body("message", containsString("OH:missing-cases:2023"));
        authenticateEditor()
                .body(table)
                .post("/documents?leaveOut=NV:missing-cases:2022")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("figures", hasSize(1))
                .body("figures[0].year", equalTo(2023))
                .body("findings[0].message", equalTo("The editor left out NV:missing-cases:2022, printed \"12\"."));
    }

    @Test
    void rejectsAWithdrawalUnlessItIsAccepted() {
        authenticateEditor()
                .body(TABLE + TABLE.lines().skip(1).findFirst().orElseThrow().replace("2023", "2022"))
                .post("/documents")
                .then()
                .statusCode(200);
        for (String parameters : new String[] {"", "?dryRun=true"}) {
            authenticateEditor()
                    .body(TABLE)
                    .post("/documents" + parameters)
                    .then()
                    .statusCode(422)
                    .body("findings[0].severity", equalTo("WARNING"))
                    .body("findings[0].message", containsString("would withdraw them: UT:missing-cases:2022"));
        }
        for (boolean dryRun : new boolean[] {false, true}) {
            sendImport(authenticateEditor(), Map.of("text", TABLE, "dryRun", dryRun))
                    .body("data.importDocument.stored", equalTo(false))
                    .body("data.importDocument.findings[0].severity", equalTo("WARNING"));
        }
        authenticateEditor()
                .body(TABLE)
                .post("/documents?acceptWarnings=true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("revised", equalTo(1));
    }

    @Test
    void stopsReadingATooLargeDocument() {
        authenticateEditor()
                .body(new byte[16 * 1024 * 1024 + 1])
                .post("/documents")
                .then()
                .statusCode(413)
                .body("message", containsString("larger than 16777216 bytes. Give the text of a PDF, and split a table by its"));
    }

    private static RequestSpecification authenticateEditor() {
        return given().auth().oauth2(TokenIssuer.sign(KEY, "editor", Duration.ofHours(1)));
    }

    private static ValidatableResponse sendImport(RequestSpecification sender) {
        return sendImport(sender, Map.of("text", OHIO));
    }

    private static ValidatableResponse sendImport(RequestSpecification sender, Map<String, ?> variables) {
        return sender.contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", IMPORT, "variables", variables))
                .post("/graphql")
                .then();
    }

    private static int fetchVersion() {
        return GraphQLClient.fetchData("{ dataset { version } }").getInt("dataset.version");
    }
}
