package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.OwnDatabaseResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of past versions, and the address of the service behind a proxy that is trusted. */
@QuarkusTest
@TestProfile(PageVersionsTest.BehindProxy.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PageVersionsTest {
    private static final Pattern CITED = Pattern.compile("(https?://\\S+[?&]asOf=[^\\s<\"&]+\\S*?)(?=[\\s<\"]|$)");
    private static final String BY_LOCATION = "cybertipline-reports-by-location";

    /** Every kind of address that shows figures. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/?metric=" + BY_LOCATION + "&year=2023&by=PER_CAPITA",
            "/nation",
            "/state/ME",
            "/metric/" + BY_LOCATION + "?year=2023&sort=VALUE:DESC",
            "/compare?areas=DC,ME,US&metrics=" + BY_LOCATION,
            "/search?q=maine",
            "/states",
            "/metrics",
            "/programs",
            "/program/cybertipline",
            "/sources",
            "/source/maine-2023",
            "/disputes",
            "/changes",
            "/about",
            "/developers",
            "/sheets/ME/2023",
            "/sheets/ME/2023.txt",
            "/observations.csv-metadata.json?areas=ME,US&shape=long",
            "/observations.json?areas=ME,US&shape=wide",
            "/observations.jsonstat?areas=ME,US");

    private static final List<String> FILES = List.of(
            "/map.svg?metric=" + BY_LOCATION + "&year=2023&by=VALUE",
            "/chart.svg?area=US&metric=" + BY_LOCATION,
            "/observations.csv?areas=DC,US&years=2018,2023",
            "/aggregates.csv?groupBy=YEAR&metrics=" + BY_LOCATION);

    private static int revisions;

    @Inject
    ImportService importer;

    @Inject
    DatasetRefresher refresher;

    @Inject
    CurrentDataset datasets;

    /** Trusts the forwarded headers of this machine. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
            settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
            settings.put("quarkus.http.proxy.enable-forwarded-prefix", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
            return settings;
        }
    }

    @Test
    void citedAddressesReturnTheSameBytesAfterARevision() {
        Map<String, String> newest = new LinkedHashMap<>();
        Map<String, String> cited = new LinkedHashMap<>();
        for (String address : ADDRESSES) {
            newest.put(address, fetch(address).asString());
            String citedAddress = findCitedAddress(newest.get(address));
            cited.put(citedAddress, fetch(citedAddress).asString());
        }
        String time = datasets.versions().current().publishedAt().toInstant().toString();
        for (String file : FILES) {
            newest.put(file, fetch(file).asString());
            cited.put(file + "&asOf=" + time, fetch(file + "&asOf=" + time).asString());
            if (!file.startsWith("/map.svg")) { // its tiles link to pages of the same time
                assertThat(cited.get(file + "&asOf=" + time)).as(file).isEqualTo(newest.get(file));
            }
        }
        importRevision();
        newest.forEach((address, before) ->
                assertThat(fetch(address).asString()).as(address).isNotEqualTo(before));
        cited.forEach((address, before) ->
                assertThat(fetch(address).asString()).as(address).isEqualTo(before));
    }

    @Test
    void citedPagesHaveTheFiguresOfTheCitingPage() {
        for (String address : List.of("/state/ME", "/nation", "/metric/" + BY_LOCATION, "/")) {
            String page = fetch(address).asString();
            importRevision();
            Document cited = Jsoup.parse(fetch(findCitedAddress(page)).asString());
            assertThat(cited.select("data, table, .figure").eachText())
                    .isNotEmpty()
                    .isEqualTo(Jsoup.parse(page).select("data, table, .figure").eachText());
        }
    }

    @Test
    void pagesOfAPastVersionSayItAndTheirLinksKeepTheTime() {
        String time = datasets.versions().current().publishedAt().toInstant().toString();
        importRevision();
        for (String address : ADDRESSES) {
            if (address.contains("json") || address.contains(".txt")) {
                continue;
            }
            String pinned = address + (address.contains("?") ? "&" : "?") + "asOf=" + time;
            Document page = Jsoup.parse(fetch(pinned).asString());
            assertThat(page.text()).as(address).contains("As of " + time + ".");
            assertThat(page.select("a[href]").stream()
                            .filter(link -> link.attr("href").startsWith("/"))
                            .filter(link -> !link.text().equals("The newest figures"))
                            .filter(link -> !List.of(
                                            "/graphiql/",
                                            "/graphql/schema.graphql",
                                            "/changes.atom",
                                            "/data.json",
                                            "/openapi.json")
                                    .contains(link.attr("href")))
                            .map(link -> link.attr("href")))
                    .as(address)
                    .isNotEmpty()
                    .allMatch(href -> href.contains("asOf=" + time) || href.contains("%40asOf%28time:+%22" + time));
            assertThat(page.select("a:contains(The newest figures)").attr("href"))
                    .as(address)
                    .doesNotContain("asOf");
            assertThat(fetch(address).asString()).as(address).doesNotContainPattern("As of \\d{4}-");
        }
        assertThat(Jsoup.parse(fetch("/?asOf=" + time).asString())
                        .select("form input[name=asOf]")
                        .attr("value"))
                .isEqualTo(time);
        assertThat(fetch("/sheets/ME/2023.txt?asOf=" + time).asString()).contains("\nAs of " + time + ".");
        assertThat(fetch(FILES.get(0) + "&asOf=" + time).asString()).contains("?asOf=" + time + "#" + BY_LOCATION);
    }

    @Test
    void theQueryOfAPastPageReturnsItsFigures() {
        importRevision();
        String old = readCount(fetch("/state/DC"));
        String time = datasets.versions().current().publishedAt().toInstant().toString();
        importRevision();
        String link = Jsoup.parse(fetch("/state/DC?asOf=" + time).asString())
                .select("a[href*=graphiql/?query]")
                .attr("href");
        assertThat(readCount(fetch("/state/DC"))).isNotEqualTo(old);
        assertThat(readCount(fetch("/state/DC?asOf=" + time))).isEqualTo(old);
        Response response = given().urlEncodingEnabled(false).get("/graphql" + link.substring(link.indexOf('?')));
        assertThat(response.jsonPath()
                        .getInt("data.observations.edges.node.find { it.metric.name == "
                                + "'Reports resolved to a location in the area' && it.year == 2023 }.value"))
                .isEqualTo(Integer.parseInt(old));
    }

    @Test
    void aSheetOfAPastVersionGivesItsFiguresToTheImporter() {
        String time = datasets.versions().current().publishedAt().toInstant().toString();
        byte[] text = fetch("/sheets/ME/2023.txt?asOf=" + time).asByteArray();
        ImportReport report = importer.importDocument(text, "sheet.txt", new ImportOptions(true, true));
        assertThat(List.of(report.added(), report.revised())).containsOnly(0);
        assertThat(report.confirmed()).isGreaterThan(30);
    }

    @Test
    void aSourceShowsWhatWasNotUnderstoodInItsDocument() {
        String table = FigureCsv.create("DC,2019,%s,700,700,exact".formatted(BY_LOCATION))
                .replace("held\n", "held,remark\n")
                .replace(",x\n", ",x,y\n");
        importer.importDocument(table.getBytes(StandardCharsets.UTF_8), "remark.csv", new ImportOptions(false, true));
        refresher.refresh();
        assertThat(Jsoup.parse(fetch("/source/sample").asString())
                        .select("details li")
                        .eachText())
                .containsExactly("line 1: column \"remark\" is not known, and is not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map.svg",
                "/chart.svg?area=US&metric=missing-cases",
                "/nation",
                "/state/ME",
                "/metric/missing-cases",
                "/sheets/ME/2023",
                "/sheets/ME/2023.txt",
                "/observations.csv",
                "/observations.csv-metadata.json",
                "/observations.json",
                "/observations.jsonstat",
                "/observations.xlsx",
                "/coverage.csv",
                "/aggregates.csv?groupBy=METRIC",
                "/changes.atom"
            })
    void anInvalidTimeIsRefusedAlike(String address) {
        String start = address + (address.contains("?") ? "&" : "?") + "asOf=";
        assertRefused(
                start + "2023", "asOf: \"2023\" is not a time with an offset; write one such as 2026-01-31T12:00:00Z.");
        assertRefused(start + "2999-01-01T00:00:00Z", "asOf: The time 2999-01-01T00:00:00Z is in the future.");
        assertRefused(start + "1999-01-01T00:00:00Z", "asOf: The time 1999-01-01T00:00:00Z is before the first data");
        assertRefused(start, "asOf: a value is empty; omit it, or give one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map.svg",
                "/chart.svg",
                "/nation",
                "/state/ME",
                "/metric/missing-cases",
                "/sheets/ME/2023",
                "/sheets/ME/2023.txt",
                "/observations.csv",
                "/observations.csv-metadata.json",
                "/observations.json",
                "/observations.jsonstat",
                "/observations.xlsx",
                "/coverage.csv",
                "/aggregates.csv",
                "/changes.atom",
                "/graphql/schema.graphql"
            })
    void anUnknownParameterIsRefusedAlike(String address) {
        assertRefused(address + "?newsletter=x", "There is no parameter \"newsletter\"");
    }

    @Test
    void assetsHaveNoParameters() {
        String style = Jsoup.parse(fetch("/").asString())
                .select("link[rel=stylesheet]")
                .attr("href");
        assertRefused(style + "?v=2", "There is no parameter \"v\"; this address takes none.");
        assertRefused("/graphql/schema.graphql?v=2", "There is no parameter \"v\"; this address takes none.");
        assertRefused("/graphiql/render.js?v=2", "There is no parameter \"v\"; this address takes none.");
        assertRefused("/graphiql/examples.json?v=2", "There is no parameter \"v\"; this address takes none.");
    }

    @Test
    void aTrustedProxyDecidesOnTheAddress() {
        Document page = Jsoup.parse(fetchForwarded("/state/ME").asString());
        assertThat(page.select("[href^=/], [src^=/], [action^=/]").stream()
                        .map(each -> each.attr("href") + each.attr("src") + each.attr("action")))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/ncmec/"));
        assertThat(page.getElementById("citation").text()).contains("https://data.example.org/ncmec/state/ME?asOf=");
        assertThat(Jsoup.parse(fetchForwarded("/").asString())
                        .getElementById("embed")
                        .text())
                .startsWith("<img src=\"https://data.example.org/ncmec/map.svg?metric=");
        assertThat(fetchForwarded("/observations.csv?areas=ME").header("Link"))
                .startsWith("</ncmec/observations.csv-metadata.json?areas=ME>;");
        assertThat(fetchForwarded("/observations.csv-metadata.json?areas=ME")
                        .jsonPath()
                        .getString("url"))
                .isEqualTo("/ncmec/observations.csv?areas=ME");
        assertThat(Jsoup.parse(fetchForwarded("/sheets/ME/2023").asString())
                        .select("a[href^=/]")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/ncmec/"));
        assertThat(fetchForwarded("/map.svg").asString()).contains("href=\"/ncmec/state/ME#");
        assertThat(fetchForwarded("/nope").asString()).contains("The pages begin at /ncmec/,");
    }

    @Test
    void headersOfAnotherRequestDoNotReachAResponse() {
        String own = fetch("/state/VT").asString();
        fetchForwarded("/state/VT");
        given().header("Host", "evil.example").get("/state/VT");
        assertThat(fetch("/state/VT").asString()).isEqualTo(own).doesNotContain("evil.example", "/ncmec");
        assertThat(given().header("Host", "evil.example").get("/state/VT").asString())
                .contains("http://evil.example/state/VT?asOf=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../evil", "//evil.example", "/a b", "/\"><script>", "/%2e%2e"})
    void aPrefixThatIsNoPathIsIgnored(String prefix) {
        assertThat(given().header("X-Forwarded-Prefix", prefix).get("/nation").asString())
                .contains("href=\"/nation\"")
                .doesNotContain(prefix);
    }

    private static Response fetchForwarded(String address) {
        return given().urlEncodingEnabled(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "data.example.org")
                .header("X-Forwarded-Prefix", "/ncmec/")
                .get(address);
    }

    private static Response fetch(String address) {
        Response response = given().urlEncodingEnabled(false).get(address);
        assertThat(response.statusCode())
                .as(address + ": " + response.asString())
                .isEqualTo(200);
        return response;
    }

    private static void assertRefused(String address, String message) {
        Response response = given().urlEncodingEnabled(false).get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(400);
        assertThat(response.asString()).as(address).contains(message).hasLineCount(1);
    }

    /** The complete address at the end of the citation. */
    private static String findCitedAddress(String body) {
        Matcher matcher = CITED.matcher(body.replace("&amp;", "&"));
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private static String readCount(Response page) {
        return Jsoup.parse(page.asString())
                .select("#" + BY_LOCATION + " .big data")
                .attr("value");
    }

    /** Imports other counts of one source: where no other source has the figure, the figure changes. */
    private void importRevision() {
        int value = 3_000_000 + ++revisions;
        String document = FigureCsv.createWithSource(
                        "Revision,Publisher,2025,,x",
                        "DC,2023,%s,%d,%d,exact".formatted(BY_LOCATION, value, value),
                        "US,2018,%s,%d,%d,exact".formatted(BY_LOCATION, value, value),
                        "ME,2023,%s,%d,%d,exact".formatted(BY_LOCATION, value, value),
                        "US,2023,%s,%d,%d,exact".formatted(BY_LOCATION, value, value),
                        "US,2023,cybertipline-reports,%d,%d,exact".formatted(value, value))
                .replace(",sample,", ",revision,");
        ImportReport report = importer.importDocument(
                document.getBytes(StandardCharsets.UTF_8), "revision.csv", new ImportOptions(false, true));
        assertThat(report.added() + report.revised() + report.confirmed())
                .as(String.valueOf(report))
                .isPositive();
        refresher.refresh();
    }
}
