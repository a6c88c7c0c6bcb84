package org.clearinghouse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class BrowserTest extends BrowserTestBase {
    private static final int MOST_TABS = 120;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aReaderFollowsAFigureFromTheMapToItsSentence(int width) throws IOException {
        try (BrowserContext context = createContext(new NewContextOptions().setViewportSize(width, 800))) {
            Page page = context.newPage();
            List<String> problems = collectProblems(page);
            page.navigate(root.toString());
            page.locator("#metric").selectOption("missing-cases");
            assertThat(page.locator("h1")).hasText("Cases of missing children, 2023");
            page.locator("#year").selectOption("2020");
            assertThat(page.locator("h1")).hasText("Cases of missing children, 2020");
            page.locator("#year").selectOption("2023");
            assertThat(page.locator("h1")).hasText("Cases of missing children, 2023");
            page.locator("#tile-AK").focus();
            page.keyboard().press("Tab");
            assertThat(page.locator("#tile-ME")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/state/ME#missing-cases");
            page.locator("#missing-cases > details > summary").first().click();
            assertThat(page.locator("#missing-cases blockquote").first()).isVisible();
            assertThat(downloadFigures(page)).isEqualTo(queryFigures(page)).isNotEmpty();
            assertFits(page);
            page.goBack();
            assertThat(page.locator("h1")).hasText("Cases of missing children, 2023");
            page.goBack();
            assertThat(page.locator("h1")).hasText("Cases of missing children, 2020");
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void theQueryOfAPageRunsInGraphiql() {
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            List<String> problems = collectProblems(page);
            page.navigate(root + "state/ME");
            page.locator("a[href^='/graphiql/?']").click();
            assertThat(page.locator(".result-window"))
                    .containsText(Pattern.compile("Reports made available to law enforcement in the state"));
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void everythingWorksWithoutAScript() {
        try (BrowserContext context = createContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(root.toString());
            page.locator("#metric").selectOption("missing-cases");
            page.locator(".choose button").click();
            assertThat(page.locator("h1")).containsText("Cases of missing children");
            page.locator("#tile-ME").click();
            page.locator("#missing-cases > details > summary").first().click();
            assertThat(page.locator("#missing-cases blockquote").first()).isVisible();
            page.locator("#missing-cases h3 a").click();
            page.locator("#sort-VALUE").click();
            assertThat(page.locator("tr[data-area]").first()).containsText("New York");
            assertThat(page.locator("button[data-copy]").first()).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oh, Ohio, #cybertipline-reports-by-location .big",
        "hope, Survivors and families given peer support, data"
    })
    void aFigureIsFoundInTwoStepsWithoutAScript(String typed, String name, String figure) {
        try (BrowserContext context = createContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(root.toString());
            page.locator("#q").fill(typed);
            page.keyboard().press("Enter");
            page.locator(".results a:text-is('" + name + "')").click();
            assertThat(page.locator(figure).first()).isVisible();
        }
    }

    @Test
    void threeStatesAreComparedWithTheKeyboardAlone() throws IOException {
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            List<String> problems = collectProblems(page);
            page.navigate(root + "compare");
            for (String state : List.of("IN", "KY", "OH")) {
                pressTabUpTo(page, "input[value=" + state + "]");
                page.keyboard().press("Space");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Indiana, Kentucky, Ohio");
            pressTabUpTo(page, "button[data-png]");
            assertThat(page.request()
                            .get(root.resolve(page.locator("button[data-png]").getAttribute("data-png"))
                                    .toString())
                            .text())
                    .contains(
                            "Reports resolved to a location in the area per 100,000 residents, 2023",
                            "Counted by NCMEC, collected by Clearinghouse");
            Download picture = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(picture.suggestedFilename()).isEqualTo("cybertipline-reports-by-location.png");
            assertThat(Files.readAllBytes(picture.path()))
                    .startsWith(0x89, 'P', 'N', 'G')
                    .hasSizeGreaterThan(5_000);
            page.goBack();
            assertThat(page.locator("h1")).hasText("Compare states");
            assertThat(problems).isEmpty();
        }
    }

    private static void pressTabUpTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "{ writeText: () => Promise.reject(new Error('denied')) }"})
    void citationsAreCopiedWithoutTheClipboardInterface(String clipboard) {
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: %s });".formatted(clipboard)
                    + "addEventListener('copy', () => { window.copied = getSelection().toString(); });");
            page.navigate(root + "state/ME");
            page.locator("button[data-copy=citation]").click();
            assertThat(page.locator("button[data-copy=citation]")).hasText("Copied");
            assertThat(page.evaluate("window.copied"))
                    .isEqualTo(page.locator("#citation").textContent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare?areas=PR,GU,VI", "metric/cybertipline-reports"})
    void aPointSaysItsFigureWhenTabReachesIt(String path) {
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(root + path);
            assertThat(page.locator(".tip").first()).isHidden();
            pressTabUpTo(page, ".point");
            assertThat(page.locator(".tip").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare?areas=PR,GU,VI", "metric/cybertipline-reports", "nation"})
    void aPointSaysItsFigureWhenItIsTapped(String path) {
        NewContextOptions phone = new NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setJavaScriptEnabled(false);
        try (BrowserContext context = createContext(phone)) {
            Page page = context.newPage();
            page.navigate(root + path);
            page.locator(".point .reach").nth(1).tap();
            assertThat(page.locator(".tip").nth(1)).isVisible();
            assertThat(page.locator(".tip").first()).isHidden();
        }
    }

    @Test
    void onlyThePagesForFramesCanBeFramedElsewhere() throws IOException {
        HttpServer elsewhere =
                serve("<iframe id=one src='%1$sembed/state/OH'></iframe><iframe id=two src='%1$sstate/OH'></iframe>"
                        .formatted(root));
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort());
            assertThat(page.frameLocator("#one").locator("h1")).hasText("Ohio");
            page.waitForLoadState();
            assertThat(page.frameLocator("#two").locator("h1:text-is('Ohio')")).hasCount(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    /** Serves a page from another origin on this machine, because browsers keep other pages from local servers. */
    private static HttpServer serve(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nation",
                "/state/OH",
                "/state/ME",
                "/state/SD",
                "/metric/missing-cases",
                "/metric/team-hope-supported",
                "/compare?areas=ME,NH,US"
            })
    void theFirstPictureBeginsWithinTheFirstScreenOfAPhone(String path) {
        try (BrowserContext context = createContext(new NewContextOptions().setViewportSize(360, 800))) {
            Page page = context.newPage();
            page.navigate(root.resolve(path).toString());
            double top =
                    page.locator("main svg:visible:not(.legend svg)").first().boundingBox().y;
            System.out.printf("%-45s first picture at %.0f px%n", path, top);
            assertThat(top).isLessThan(780);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280, ?query=%7Bnation%7Bname%7D%7D, United States",
        "360, ?query=%7Bnation%7Bname%7D%7D, United States",
        "360, '', Reports resolved to a location"
    })
    void aQueryRunsWhenGraphiqlOpens(int width, String query, String result) {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(width, 800).setIsMobile(width < 960);
        try (BrowserContext context = createContext(options)) {
            Page page = context.newPage();
            page.navigate(root + "graphiql/" + query);
            assertThat(page.locator(".result-window")).containsText(result);
            assertThat(page.locator("h2:text-is('Examples')")).hasCount(width > 960 ? 1 : 0);
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.evaluate("innerWidth")).as("width of the page").isEqualTo(width);
        }
    }

    @Test
    void aMutationDoesNotRunWhenGraphiqlOpens() {
        try (BrowserContext context = createContext(new NewContextOptions())) {
            Page page = context.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(Objects.requireNonNullElse(request.postData(), "")));
            page.navigate(root + "graphiql/?query=mutation%7Bretract%7D");
            assertThat(page.locator(".graphiql-query-editor")).containsText("retract");
            page.waitForTimeout(500);
            assertThat(sent).noneMatch(body -> body.contains("retract"));
        }
    }

    private static BrowserContext createContext(NewContextOptions options) {
        return chromium.browser().newContext(options);
    }

    /** Collects requests to other hosts, console messages (CSP violations included) and errors of a page. */
    private List<String> collectProblems(Page page) {
        List<String> problems = new ArrayList<>();
        page.onRequest(request -> recordForeignRequest(request, problems));
        page.onConsoleMessage(message -> problems.add(message.text()));
        page.onPageError(problems::add);
        return problems;
    }

    private void recordForeignRequest(Request request, List<String> problems) {
        if (!request.url().startsWith(root.toString()) && !request.url().startsWith("blob:" + root)) {
            problems.add("request to another host: " + request.url());
        }
    }

    private static List<String> downloadFigures(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href^='/observations.csv']").click());
        return CsvReader.builder().ofNamedCsvRecord(download.path()).stream()
                .map(row -> row.getField("metric_name") + " " + row.getField("year") + " " + row.getField("value"))
                .toList();
    }

    private static List<String> queryFigures(Page page) {
        String address = page.locator("a[href^='/graphiql/?']").getAttribute("href");
        return GraphiqlLink.executeQuery(address).<Map<String, ?>>getList("observations.edges.node").stream()
                .map(node ->
                        ((Map<?, ?>) node.get("metric")).get("name") + " " + node.get("year") + " " + node.get("value"))
                .toList();
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
