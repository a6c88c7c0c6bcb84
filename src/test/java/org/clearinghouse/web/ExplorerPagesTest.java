package org.clearinghouse.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.TestLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ExplorerPagesTest {
    private static final String BROWSER_ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final String LARGEST = "/metric/cybertipline-reports-by-location";

    @ParameterizedTest
    @CsvSource({"/program/team-hope, programs=team-hope", "/disputes, disputed=true", "/changes?since=1, changedSince=1"
    })
    void aPageOffersItsFiguresAsFiles(String page, String filter) {
        String csv = fetchPage(page).select("a[href^=/observations.csv]").attr("href");
        assertThat(csv).contains(filter);
        given().urlEncodingEnabled(false).get(csv).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "cybertipline-reports-by-location, 2023",
        "cybertipline-reports-by-location, 2021",
        "missing-cases, 2023",
        "family-advocacy-connected, 2023",
        "missing-cases, 2020"
    })
    void figuresOnTheMapEqualThoseOfGraphQL(String metric, int year) {
        Document page = fetchPage("/?metric=%s&year=%d".formatted(metric, year));
        List<Map<String, ?>> states = executeQuery(page).getList("states");
        assertThat(page.select("tr[data-area]")).hasSameSizeAs(states).hasSize(56);
        for (Map<String, ?> state : states) {
            Map<?, ?> figure = (Map<?, ?>) state.get("observation");
            Element row = page.selectFirst("tr[data-area=%s]".formatted(state.get("code")));
            Element tile = page.getElementById("tile-" + state.get("code"));
            if (figure == null) {
                assertThat(row.text()).startsWith(state.get("name") + " no figure held");
                assertThat(tile.selectFirst("rect").attr("fill")).isEqualTo("url(#none)");
                assertThat(tile.attr("aria-label")).endsWith(": no figure held");
            } else {
                String value = figure.get("value").toString();
                assertThat(row.selectFirst("data").attr("value")).isEqualTo(value);
                assertThat(tile.attr("aria-label").replace(",", "")).startsWith(state.get("name") + ": " + value + " ");
                assertThat(tile.selectFirst("rect").attr("fill")).startsWith("#");
            }
        }
    }

    @Test
    void theMapShowsRatesOnRequest() {
        Document page = fetchPage("/?by=PER_CAPITA&metric=cybertipline-reports-by-location&year=2023");
        List<Map<String, ?>> states = executeQuery(page).getList("states");
        for (Map<String, ?> state : states) {
            Map<?, ?> figure = (Map<?, ?>) state.get("observation");
            Object rate = figure == null ? null : figure.get("perCapita");
            Element tile = page.getElementById("tile-" + state.get("code"));
            assertThat(tile.select(".number").text().replace(",", ""))
                    .isEqualTo(
                            rate == null
                                    ? ""
                                    : new BigDecimal(rate.toString())
                                            .setScale(2)
                                            .toString());
        }
    }

    @Test
    void theRateOfTheStatesStandsBesideTheirRates() {
        String rates = fetchPage("/?by=PER_CAPITA&metric=cybertipline-reports-by-location&year=2023")
                .selectFirst(".nation")
                .text();
        assertThat(rates)
                .isEqualTo(
                        "The states together 270.84 reports per 100,000 residents, 2023: 910,349 reports of 50 states "
                                + "The nation's figure is another count: 1,132,270 reports, 221,921 more than these states have "
                                + "together.");
        assertThat(fetchPage(LARGEST + "?year=2023").text())
                .contains("The states together: 270.84 reports per 100,000 residents (910,349 reports of 50 states).");
    }

    @Test
    void aYearWithoutAFigureIsAGapOfTheAxis() {
        Document page = fetchPage("/nation");
        assertThat(page.select(".chart path.gap")).isNotEmpty();
        assertThat(page.select(".chart path.gap title").eachText())
                .allMatch(title -> title.endsWith(": no figure held"));
        assertThat(page.select(".chart rect[fill^=url]")).isEmpty();
        assertThat(page.select(".chart").eachAttr("viewBox").stream().distinct())
                .hasSize(1);
    }

    @Test
    void mainesPageNamesTheYearsForWhichSomethingIsMissing() {
        Document page = fetchPage("/state/ME");
        assertThat(page.text()).doesNotContain("Nothing is missing:").contains("Figures are missing for ");
        assertThat(page.select("dt").eachText()).anyMatch(range -> range.contains("2022"));
    }

    @Test
    void saysWhetherAPublicationLeavesAStateOut() {
        assertThat(fetchPage(LARGEST + "?year=2023")
                        .selectFirst("tr[data-area=DC]")
                        .text())
                .endsWith("A publication that is held leaves it out.");
        assertThat(fetchPage(LARGEST + "?year=2021")
                        .selectFirst("tr[data-area=DC]")
                        .text())
                .endsWith("no figure held");
    }

    @Test
    void aSmallCountIsMarkedOnTheMapAndInTheTable() {
        Document page = fetchPage("/?metric=family-advocacy-connected&year=2023");
        assertThat(page.getElementById("tile-ME").text()).endsWith("*");
        assertThat(page.selectFirst("tr[data-area=ME]").text()).contains("too small to compare");
    }

    @Test
    void aStatePageGivesTheSentenceBehindEachFigure() {
        Document page = fetchPage("/state/ME");
        Element figure = page.getElementById("team-hope-supported");
        assertThat(figure.selectFirst(".big data").text()).isEqualTo("12");
        assertThat(figure.selectFirst("blockquote p").text())
                .startsWith("In 2023, Team HOPE supported 5,759 survivors");
        assertThat(page.select(".figure")).hasSameSizeAs(page.select(".figure > details:first-of-type"));
    }

    @Test
    void aStateWithoutFiguresSaysSo() {
        Document page = fetchPage("/state/DC");
        assertThat(page.select(".figure")).isEmpty();
        assertThat(page.text())
                .contains(
                        "No figure of the District of Columbia is held.",
                        "It does not mean zero.",
                        "a publication of 2023 that is held leaves it out");
        assertThat(page.select(".missing li")).hasSizeGreaterThan(5);
    }

    @Test
    void figuresThatWereNotPrintedExactlySaySo() {
        assertThat(fetchPage("/nation")
                        .getElementById("trafficking-reports")
                        .selectFirst(".big")
                        .text())
                .isEqualTo("more than 18,400 reports, 2023");
    }

    @Test
    void sourcesThatContradictEachOtherAreAllShown() {
        Element year = fetchPage("/nation").getElementById("missing-cases");
        assertThat(year.select("blockquote:contains(29,800)").text()).contains("cannot both be right");
        assertThat(year.select("blockquote:contains(29,782)").text()).doesNotContain("cannot both be right");
    }

    @Test
    void developersAreToldOfEveryFile() {
        assertThat(fetchPage("/developers").select("th code").eachText())
                .contains("/observations.csv", "/coverage.csv", "/aggregates.csv", "/openapi.json", "/mcp");
    }

    @Test
    void developersAreToldOfEveryParameterWithARequest() {
        Element page = fetchPage("/developers");
        List<String> parameters = given().get("/openapi.json")
                .jsonPath()
                .getList("paths['/observations.csv'].get.parameters.collect { it['$ref'] ?: it.name }", String.class);
        assertThat(parameters).hasSizeGreaterThan(15);
        assertThat(page.select("th code").eachText())
                .containsAll(parameters.stream()
                        .map(each -> each.substring(each.lastIndexOf('/') + 1))
                        .toList());
        assertThat(page.select("tr:has(th code):has(a[href*=observations.csv]) a[href*=observations.csv]")
                        .eachAttr("href"))
                .hasSizeGreaterThan(12)
                .allSatisfy(address ->
                        given().urlEncodingEnabled(false).get(address).then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource({"error-400, 400", "error-404, 404"})
    void developersCanRunARequestThatIsRefused(String id, int status) {
        String address = fetchPage("/developers").getElementById(id).text().replaceAll("curl -s '?([^']+)'?", "$1");
        given().urlEncodingEnabled(false).get(address).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /source/reports-by-state-2023 | row Alabama. Only the value was transcribed, not the row of the table.
            /source/keyfacts-2016         | Only the value was transcribed, not the sentence.
            /source/maine-2023            | Nothing in it was reported as not understood.
            /source/maine-2023            | “In 2023, 1,571 CyberTipline reports were made available
            """)
    void whereTheWordsAreNotHeldThePageSaysSo(String path, String words) {
        assertThat(fetchPage(path).text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"VALUE:ASC, AS", "VALUE:DESC, CA", "AREA:DESC, WY", "AREA:ASC, AL"})
    void theTableOfAMetricIsSortedAsRequested(String sort, String first) {
        Document page = fetchPage(LARGEST + "?year=2023&sort=" + sort);
        assertThat(page.selectFirst("tr[data-area]").attr("data-area")).isEqualTo(first);
        assertThat(page.select("tr[data-area]")).hasSize(56);
        assertThat(page.select("th[aria-sort]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/state/ME",
                "/state/DC",
                "/state/PR",
                "/nation",
                LARGEST,
                "/metric/training-instances",
                "/search?q=hope",
                "/source/maine-2023",
                "/compare",
                "/compare?areas=ME,NH,US&metrics=missing-cases,cybertipline-reports-by-location",
                "/changes",
                "/developers"
            })
    void pagesLoadNothingFromOtherHosts(String path) {
        Response response = given().header("Accept-Encoding", "identity").get(path);
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isNotNull();
        Document page = Jsoup.parse(response.asString());
        assertThat(
                        page.select(
                                "[style], style, script:not([src], [type=application/ld+json]), [onclick], [onchange], [onload]"))
                .isEmpty();
        assertThat(page.select("[src], link[href]:not([rel=canonical], [rel=alternate])"))
                .allMatch(each -> (each.attr("src") + each.attr("href")).startsWith("/"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void everyLinkOfThePagesAnswers() {
        Set<String> links = Stream.of("/", "/state/ME", "/state/PR", "/nation", LARGEST, "/metric/training-instances")
                .flatMap(path -> fetchPage(path).select("a[href], link[href], script[src]").stream())
                .map(each -> each.hasAttr("href") ? each.attr("href") : each.attr("src"))
                .filter(href -> href.startsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(links).hasSizeGreaterThan(100).allSatisfy(link -> assertThat(
                        given().urlEncodingEnabled(false).get(link).statusCode())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/state/ME", "/nation", LARGEST, "/compare?areas=ME,NH&metrics=missing-cases"})
    void toolsFindHowToEmbedAPage(String path) {
        String oembed =
                fetchPage(path).select("link[type=application/json+oembed]").attr("href");
        JsonPath answer = given().urlEncodingEnabled(false).get(oembed).jsonPath();
        Element frame = Jsoup.parse(answer.getString("html")).selectFirst("iframe");
        Document framed = Jsoup.parse(
                given().urlEncodingEnabled(false).get(frame.attr("src")).asString());
        assertThat(framed.select("h1")).hasSize(1);
        assertThat(framed.select("footer a").attr("href")).contains(path.replaceFirst("\\?.*", ""));
        assertThat(framed.select("script, form")).isEmpty();
    }

    @Test
    void linkPreviewsHaveAFigureWithItsQualifier() {
        assertThat(fetchPage("/metric/trafficking-reports")
                        .select("meta[property=og:description]")
                        .attr("content"))
                .contains("more than 18,400 reports (2023)");
        assertThat(fetchPage("/state/ME").select("meta[property=og:title]").attr("content"))
                .isEqualTo("Maine");
    }

    @Test
    void catalogueFilesAreServed() {
        given().get("/data.json").then().statusCode(200).contentType("application/json; charset=utf-8");
        assertThat(given().get("/robots.txt").asString()).contains("Sitemap: http");
        Document sitemap = Jsoup.parse(given().get("/sitemap.xml").asString(), "", Parser.xmlParser());
        assertThat(sitemap.select("loc").eachText()).hasSizeGreaterThan(200).allMatch(url -> url.startsWith("http"));
    }

    @Test
    void fragmentsOfLinksExist() {
        Document state = fetchPage("/state/ME");
        assertThat(state.getElementById(URI.create(fetchPage("/?metric=missing-cases")
                                .getElementById("tile-ME")
                                .attr("href"))
                        .getFragment()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/state/ME", "/nation", LARGEST, "/compare?areas=ME,NH,US&years=2023"})
    void theQueryOfAPageIsAnsweredWithoutErrors(String path) {
        assertThat(executeQuery(fetchPage(path)).getMap("")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/state/ME",
                "/nation",
                LARGEST,
                "/?by=PER_CAPITA",
                "/compare?areas=ME,NH,US",
                "/metrics",
                "/sources"
            })
    void aPageIsSmall(String path) {
        Document page = fetchPage(path);
        List<String> parts = Stream.concat(
                        Stream.of(path),
                        page.select("script[src], link[href]:not([rel=canonical], [rel=alternate])").stream()
                                .map(each -> each.attr("src") + each.attr("href")))
                .toList();
        int bytes = parts.stream()
                .mapToInt(part -> Integer.parseInt(
                        given().header("Accept-Encoding", "gzip").head(part).header("Content-Length")))
                .sum();
        long start = System.nanoTime();
        given().head(path);
        System.out.printf(
                "%-45s %d requests, %6d bytes compressed, %3d ms to the first%n",
                path, parts.size(), bytes, (System.nanoTime() - start) / 1_000_000);
        assertThat(bytes).isLessThan(100_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?year=last          | 400 | year: "last" is not a year
            /?metric=missing     | 400 | metric: There is no metric "missing". There are
            /?by=CHILD           | 400 | by: There is no measure "CHILD"
            /state/Vermon        | 404 | There is no state "Vermon". Did you mean "Vermont"?
            /metric/missing-case | 404 | There is no metric "missing-case". Did you mean "missing-cases"?
            /chart.svg?area=US   | 400 | metric: it is missing; give it a value.
            /source/maine-2022   | 404 | There is no source "maine-2022". Did you mean "maine-2023"?
            /program/team-hop    | 404 | There is no program "team-hop". Did you mean "team-hope"?
            /search?q=...        | 400 | q: The text has no word to search for
            /compare?areas=Main  | 400 | areas: There is no area "Main". Did you mean "Maine"?
            /compare.svg         | 400 | areas: it is missing; give codes such as ME,NH.
            /embed/state/Vermon  | 404 | There is no area "Vermon". Did you mean "Vermont"?
            /embed/compare       | 400 | areas: it is missing; give codes such as ME,NH.
            /oembed              | 400 | url: it is missing; give it a value.
            /oembed?url=x&format=xml | 501 | format: "xml" is not offered; use json.
            /search?q=a&q=b      | 400 | q: it has 2 values; give one.
            /oembed?url=/state/Vermon | 404 | url: There is no state "Vermon". Did you mean "Vermont"?
            /oembed?url=/nation&maxwidth=0 | 400 | maxwidth: "0" is not a number of pixels
            /oembed?url=x        | 404 | url: it is not the address of a state, metric or comparison of this service
            /changes?since=x     | 400 | since: "x" is neither the number of a version nor a time with an offset
            /changes?since=99    | 400 | since: There is no version 99; the versions are 1 to
            """)
    void unknownNamesAreErrors(String path, int status, String message) {
        Response response = given().get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.asString()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?year=last          | 400 | The address of this page is invalid | year: "last" is not a year
            /state/Vermon        | 404 | There is no such page | There is no state "Vermon". Did you mean "Vermont"?
            /metric/missing-case | 404 | There is no such page | There is no metric "missing-case". Did you mean "missing-cases"?
            /sheets/ME/1999      | 404 | There is no such page | No figure of Maine is held for 1999.
            """)
    void browsersGetAnErrorPageThatLinksToTheMap(String path, int status, String heading, String message) {
        Response response = given().accept(BROWSER_ACCEPT).get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo(given().get("/").header("Content-Security-Policy"));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        Document page = Jsoup.parse(response.asString());
        assertThat(page.selectFirst("h1").text()).isEqualTo(heading);
        assertThat(page.selectFirst("main").text()).contains(message);
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/");
        assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
    }

    @Test
    void errorPagesEscapeInput() {
        Document page = Jsoup.parse(given().accept(BROWSER_ACCEPT)
                .get("/?year={year}", "<script>x</script>")
                .asString());
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main").text()).contains("\"<script>x</script>\" is not a year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*"})
    void errorsShowInvisibleCharactersOfTheAddress(String accepted) {
        String answer = given().accept(accepted)
                .urlEncodingEnabled(false)
                .get("/state/%00%E2%80%AEOH")
                .asString();
        assertThat(answer).contains("\\u0000\\u202eOH").doesNotContain("\u0000", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/plain", "text/csv", "text/html;q=0, */*", "image/avif,image/webp,*/*;q=0.8"})
    void otherClientsGetTheErrorAsPlainText(String accepted) {
        Response response = given().accept(accepted).get("/state/Vermon");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.contentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(response.asString()).isEqualTo("There is no state \"Vermon\". Did you mean \"Vermont\"?\n");
    }

    @Test
    void pagesEscapeTextFromDocuments() {
        String quote = "<script>alert('1')</script> & \"12\" in Texas <b>";
        Dataset dataset = Histories.bundledAnd()
                .document("hostile.csv", """
                        area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher,published,url,held
                        TX,2023,team-hope-supported,12,12,exact,,hostile,,sentence,"%s",,"</title><i>T",P & Q,2024,javascript:alert(1),
                        """.formatted(quote.replace("\"", "\"\"")))
                .dataset();
        Document page =
                Jsoup.parse(ExplorerPages.renderAreaPage(dataset.stateLookup().require("TX"), TestLinks.NEWEST));
        Element citation = page.getElementById("team-hope-supported").selectFirst("blockquote");
        assertThat(citation.selectFirst("p").text()).isEqualTo(quote);
        assertThat(citation.text()).contains("</title><i>T, P & Q, 2024.");
        assertThat(page.select(
                        "script:not([src]):not([type=application/ld+json]), main i, main b, a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("<");
    }

    private static Document fetchPage(String path) {
        Response response = given().get(path);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }

    /** Executes the query in the page's link to GraphiQL. */
    private static JsonPath executeQuery(Document page) {
        return GraphiqlLink.executeQuery(
                page.selectFirst("a[href^=/graphiql/?]").attr("href"));
    }
}
