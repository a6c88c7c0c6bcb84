package org.clearinghouse.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.support.OwnDatabaseResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Follows every link from the start page. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class CrawlTest {
    private static final List<String> NOT_FOLLOWED = List.of("/graphiql", "/graphql", "/explorer/");
    /** Each takes a second, and the same of a past version is in PageVersionsTest. */
    private static final List<String> SHEETS_NOT_FOLLOWED = List.of("/graphiql", "/graphql", "/explorer/", "/sheets/");

    private static final int LARGEST_PAGE = 90_000;
    private static final long SLOWEST_MEDIAN = 30;

    /** They are the same for all versions, or describe all of them. */
    private static final List<String> TIMELESS = List.of("/changes.atom", "/data.json", "/openapi.json");

    @TestHTTPResource
    URI root;

    @Inject
    CurrentDataset datasets;

    @Test
    void everyPageIsReachedAndComplete() throws IOException, InterruptedException {
        Map<String, Document> pages = crawl("/", NOT_FOLLOWED);
        Dataset dataset = datasets.versions().current();
        assertThat(pages.keySet().stream().map(CrawlTest::removeQuery)).containsAll(listPages(dataset));
        assertThat(dataset.states()).allSatisfy(state -> assertThat(pages.keySet())
                .anyMatch(path -> path.startsWith("/sheets/" + state.getCode() + "/")));
        pages.forEach(CrawlTest::assertComplete);
        assertSmallAndFast(pages.keySet());
    }

    /** Without pictures and the files that all pages share; the times are those of a second request. */
    private void assertSmallAndFast(Set<String> paths) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        int largest = 0;
        List<Long> times = new ArrayList<>();
        for (String path : paths) {
            HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            long start = System.nanoTime();
            try (InputStream body =
                    client.send(request, BodyHandlers.ofInputStream()).body()) {
                times.add((System.nanoTime() - start) / 1_000_000);
                largest = Math.max(largest, body.readAllBytes().length);
            }
        }
        Collections.sort(times);
        System.out.printf(
                "%d pages: at most %d bytes compressed; first byte after %d ms, 99 %% within %d ms%n",
                paths.size(), largest, times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        assertThat(largest).isLessThan(LARGEST_PAGE);
        assertThat(times.get(times.size() / 2)).isLessThan(SLOWEST_MEDIAN);
    }

    @Test
    void everyLinkOfAPastVersionKeepsItsTime() {
        String time = datasets.versions().current().publishedAt().toInstant().toString();
        Map<String, Document> pages = crawl("/?asOf=" + time, SHEETS_NOT_FOLLOWED);
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(pages.values().stream().flatMap(CrawlTest::listLinks))
                .allMatch(href -> href.contains(time) || TIMELESS.contains(href));
    }

    private static List<String> listPages(Dataset dataset) {
        return Stream.of(
                        dataset.states().stream().map(state -> "/state/" + state.getCode()),
                        dataset.metrics().stream().map(metric -> "/metric/" + metric.getCode()),
                        dataset.programs().stream().map(program -> "/program/" + program.getCode()),
                        dataset.sources().stream().map(source -> "/source/" + source.getCode()),
                        Stream.of(IndexPage.values()).map(IndexPage::path),
                        Stream.of("/nation", "/changes"))
                .flatMap(paths -> paths)
                .toList();
    }

    private static void assertComplete(String path, Document page) {
        assertThat(page.title()).as(path).endsWith(" · Clearinghouse").hasSizeGreaterThan(18);
        assertThat(page.select("meta[name=description]").attr("content"))
                .as(path)
                .hasSizeGreaterThan(20);
        assertThat(page.select("#citation").text()).as(path).contains("asOf=");
        assertThat(page.select("link[rel=canonical]").attr("href")).as(path).startsWith("http");
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("form[role=search] input[name=q][list]"))
                .as(path)
                .hasSize(1);
    }

    /** Follows links to pages, one of each path, because those of a table's orders and years are alike. */
    private static Map<String, Document> crawl(String start, List<String> notFollowed) {
        Map<String, Document> pages = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (notFollowed.stream().noneMatch(path::startsWith) && seen.add(removeQuery(path))) {
                Response response = given().urlEncodingEnabled(false).get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                if (response.contentType().startsWith("text/html") && !path.startsWith("/embed/")) {
                    pages.put(path, Jsoup.parse(response.asString()));
                    listLinks(pages.get(path)).forEach(waiting::add);
                }
            }
        }
        return pages;
    }

    /** The links to this service, but those to the newest figures. */
    private static Stream<String> listLinks(Document page) {
        return page.select("a[href^=/]:not(.as-of a, [href^=/graphiql], [href^=/graphql/schema])").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""));
    }

    private static String removeQuery(String path) {
        return path.replaceFirst("[?#].*", "");
    }
}
