package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ChangeFeedRouteTest {

    @Test
    void servesTheNewestVersionFirst() {
        int newest = GraphQLClient.fetchData("{ dataset { version } }").getInt("dataset.version");
        Response response = given().get("/changes.atom");
        response.then().statusCode(200).contentType("application/atom+xml; charset=utf-8");
        Element feed = parse(response);
        assertThat(feed.select("entry > title").first().text()).startsWith("Version " + newest + ": ");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).matches("http://localhost:\\d+/changes.atom");
    }

    @Test
    void linksOfAnEntryLeadToItsFigures() {
        Element entry = parse(given().get("/changes.atom")).select("entry").first();
        assertThat(entry.select("link[rel=alternate]").attr("href")).contains("/changes?asOf=");
        for (String link : entry.select("link").eachAttr("href")) {
            assertThat(link).contains("asOf=");
            given().urlEncodingEnabled(false).get(link).then().statusCode(200);
        }
    }

    @Test
    void endsAtAPastVersion() {
        String time = GraphQLClient.fetchData("{ sources { documents { importedAt } } }")
                .getString("sources.documents.importedAt.flatten().min()");
        Element feed = parse(given().queryParam("asOf", time).get("/changes.atom"));
        assertThat(feed.select("entry").last().select("title").text()).startsWith("Version 1: ");
        assertThat(Instant.parse(feed.select("entry").first().select("updated").text()))
                .as("the time of the newest entry")
                .isEqualTo(Instant.parse(time));
    }

    @Test
    void pagesNameTheFeed() {
        assertThat(Jsoup.parse(given().get("/state/ME").asString())
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/changes.atom");
    }

    private static Element parse(Response feed) {
        return Jsoup.parse(feed.asString(), "", Parser.xmlParser());
    }
}
