package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class SheetRouteTest {

    @Inject
    ImportService importer;

    @ParameterizedTest
    @ValueSource(strings = {"ME", "me", "23", "Maine", "maine"})
    void findsAStateByCodeOrName(String state) {
        given().get("/sheets/{state}/2023", state)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Accept"))
                .body(startsWith("<!doctype html>"))
                .body("html.body.main.div.h1", equalTo("Maine Data 2023"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023     | */*                                        | text/html
            2023     | text/html,application/xhtml+xml,*/*;q=0.8  | text/html
            2023     | text/plain                                 | text/plain
            2023     | text/plain;q=0.5, text/html;q=0.4          | text/plain
            2023     | text/plain;q=0, */*                        | text/html
            2023     | image/png                                  | text/html
            2023.txt | text/html                                  | text/plain
            """)
    void selectsPageOrTextByAccept(String file, String accept, String type) {
        given().accept(accept).get("/sheets/ME/" + file).then().statusCode(200).contentType(type + "; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"VT/2023, 24", "ME/2023, 33", "PR/2020, 15"})
    void servesSheetsWhoseImportConfirmsEveryFigure(String sheet, int figures) {
        byte[] text = given().get("/sheets/" + sheet + ".txt").asByteArray();
        ImportReport report = importer.importDocument(text, "sheet.txt", new ImportOptions(true, true));
        assertThat(List.of(report.added(), report.revised())).containsOnly(0);
        assertThat(report.confirmed()).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vermon/2023   | 404 | There is no state "Vermon". Did you mean "Vermont"?
            US/2023       | 404 | There is no state "US". There are 56, such as "
            ME/2019       | 404 | No figure of Maine is held for 2019. There are figures for 2023.
            PR/2018.txt   | 404 | No figure of Puerto Rico is held for 2018. There are figures for 2019, 2020, 2021, 2022, 2023, 2024.
            DC/1985       | 404 | No figure of the District of Columbia is held for 1985. None is held for any other year either.
            ME/last       | 400 | "last" is not a year; write four digits, such as 2023.
            ME/1066       | 400 | The year 1066 is outside 1984 to
            ME/.txt       | 400 | "" is not a year; write four digits, such as 2023.
            """)
    void explainsAMissingSheetInOneLine(String path, int status, String message) {
        Response refused = given().get("/sheets/" + path);
        refused.then()
                .statusCode(status)
                .contentType("text/plain; charset=utf-8")
                .body(startsWith(message));
        assertThat(refused.asString().lines()).hasSize(1);
    }

    @Test
    void aStateWithoutFiguresHasASheetOfTheNations() {
        given().get("/sheets/DC/2023")
                .then()
                .statusCode(200)
                .body("html.body.main.div.h1", equalTo("District of Columbia Data 2023"));
    }

    @Test
    void answersHeadWithTheContentType() {
        given().head("/sheets/ME/2023").then().statusCode(200).contentType("text/html; charset=utf-8");
    }
}
