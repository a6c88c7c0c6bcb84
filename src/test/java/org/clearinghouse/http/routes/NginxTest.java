package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse.support.OwnDatabaseResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a real nginx that strips a path prefix, as docs/deployment.md shows. */
@QuarkusTest
@TestProfile(PageVersionsTest.BehindProxy.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class NginxTest {
    private static Nginx nginx;

    @BeforeEach
    void start() {
        nginx = nginx == null ? Nginx.start(RestAssured.port) : nginx;
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void everyLinkOfThePagesLeadsBackThroughTheProxy() {
        Set<URI> links = new TreeSet<>();
        for (String path : new String[] {
            "/ncmec/",
            "/ncmec/nation",
            "/ncmec/state/ME",
            "/ncmec/metric/missing-cases",
            "/ncmec/sheets/ME/2023",
            "/ncmec/graphiql/"
        }) {
            URI page = nginx.resolve(path);
            for (Element each : parse(page).select("a[href], link[href], script[src], form[action]")) {
                links.add(page.resolve(each.attr("href") + each.attr("src") + each.attr("action")));
            }
        }
        assertThat(links)
                .filteredOn(link -> link.getHost().equals("127.0.0.1"))
                .hasSizeGreaterThan(100)
                .allSatisfy(link -> {
                    assertThat(link.getPath()).startsWith("/ncmec/");
                    assertThat(get(link).statusCode()).as(link.toString()).isEqualTo(200);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ncmec/", "/ncmec/nation", "/ncmec/state/ME", "/ncmec/metric/missing-cases"})
    void aCitedAddressCanBeFetched(String path) {
        String citation = parse(nginx.resolve(path)).getElementById("citation").text();
        URI cited = URI.create(citation.substring(citation.lastIndexOf(' ') + 1));
        assertThat(cited.toString()).startsWith(nginx.resolve(path).toString()).contains("asOf=");
        assertThat(parse(cited).getElementById("citation").text()).isEqualTo(citation);
    }

    @Test
    void graphiqlFindsItsScriptsAndTheService() {
        URI page = nginx.resolve("/ncmec/graphiql/");
        assertThat(get(page.resolve("examples.json")).statusCode()).isEqualTo(200);
        String script = get(page.resolve("render.js")).asString();
        assertThat(script).contains("url: '../graphql'");
        assertThat(given().queryParam("query", "{ nation { code } }")
                        .get(page.resolve("../graphql"))
                        .jsonPath()
                        .getString("data.nation.code"))
                .isEqualTo("US");
        assertThat(given().redirects()
                        .follow(false)
                        .get(nginx.resolve("/ncmec/graphiql"))
                        .header("Location"))
                .satisfiesAnyOf(
                        location -> assertThat(location).isEqualTo("/ncmec/graphiql/"),
                        location -> assertThat(location).isEqualTo(page.toString()));
    }

    @Test
    void theCsvLinksToItsMetadata() {
        String link = get(nginx.resolve("/ncmec/observations.csv?areas=ME")).header("Link");
        URI metadata = nginx.resolve(link.substring(1, link.indexOf('>')));
        Response described = get(metadata);
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(get(metadata.resolve(described.jsonPath().getString("url"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void errorPagesLeadBackThroughTheProxy() {
        Document page = Jsoup.parse(
                given().accept("text/html").get(nginx.resolve("/ncmec/nope")).asString());
        assertThat(page.select("main a").attr("href")).isEqualTo("/ncmec/");
    }

    private static Response get(URI address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static Document parse(URI address) {
        Response response = get(address);
        assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }
}
