package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** All requests have no token. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class DocumentPreviewRouteTest {
    private static final String OHIO = """
            Ohio Data
            In 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.
            """;

    @Test
    void readsADocumentAndStoresNothing() {
        given().body(OHIO)
                .queryParam("name", "ohio.txt")
                .post("/documents/preview")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("stored", equalTo(false))
                .body("sources[0]", equalTo("ohio-2023"))
                .body("figures", hasSize(1))
                .body("figures[0].value", equalTo(1234))
                .body("figures[0].line", equalTo(2))
                .body("figures[0].quote", startsWith("In 2023, 1,234 CyberTipline reports"));
    }

    @Test
    void reportsAnUnreadableDocument() {
        given().body("PK\u0003\u0004 not a sheet")
                .post("/documents/preview")
                .then()
                .statusCode(200)
                .body("findings[0].severity", equalTo("ERROR"))
                .body("findings[0].message", containsString("ZIP"));
    }

    @Test
    void rejectsALargeDocument() {
        given().body(new byte[DocumentPreviewRoute.MOST_BYTES + 1])
                .post("/documents/preview")
                .then()
                .statusCode(413)
                .body("message", containsString("larger than 1048576 bytes"));
    }

    @Test
    void rejectsOtherMethodsAndParameters() {
        given().get("/documents/preview").then().statusCode(405).header("Allow", "POST");
        given().body(OHIO)
                .queryParam("dryRun", true)
                .post("/documents/preview")
                .then()
                .statusCode(400)
                .body("message", equalTo("There is no parameter \"dryRun\"; the parameter is name."));
        given().body(OHIO)
                .queryParam("name", "x".repeat(1_001))
                .post("/documents/preview")
                .then()
                .statusCode(400)
                .body("message", containsString("at most 1000"));
    }
}
