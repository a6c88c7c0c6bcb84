package org.clearinghouse.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** Tables of many orders and years are the same page; data and GraphiQL are not pages. */
    private static final List<String> NOT_FOLLOWED = List.of("/graphiql", "/graphql", "/explorer/");

    @Inject
    CurrentDataset datasets;

    @Test
    void everyPageIsReachedAndComplete() {
        Map<String, Document> pages = crawl("/");
        Dataset dataset = datasets.versions().current();
        assertThat(pages.keySet().stream().map(CrawlTest::removeQuery)).containsAll(listPages(dataset));
        pages.forEach(CrawlTest::assertComplete);
    }

    @Test
    void everyLinkOfAPastVersionKeepsItsTime() {
        String asOf = "asOf=" + datasets.versions().current().publishedAt().toInstant();
        Map<String, Document> pages = crawl("/?" + asOf);
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(pages.keySet()).allMatch(path -> path.contains(asOf));
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
        assertThat(page.select("form[role=search] input[name=q][list]")).as(path).hasSize(1);
    }

    /** Follows links to pages, one of each path; every link must answer. */
    private static Map<String, Document> crawl(String start) {
        Map<String, Document> pages = new LinkedHashMap<>();
        Map<String, Boolean> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.putIfAbsent(removeQuery(path), true) == null) {
                Response response = given().urlEncodingEnabled(false).get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                if (response.contentType().startsWith("text/html")) {
                    Document page = Jsoup.parse(response.asString());
                    pages.put(path, page);
                    page.select("main a[href], header a[href], body > footer a[href]").stream()
                            .map(link -> link.attr("href"))
                            .filter(href -> href.startsWith("/"))
                            .filter(href -> NOT_FOLLOWED.stream().noneMatch(href::startsWith))
                            .filter(href -> !page.select(".as-of a").eachAttr("href").contains(href))
                            .map(href -> href.replaceFirst("#.*", ""))
                            .forEach(waiting::add);
                }
            }
        }
        return pages;
    }

    private static String removeQuery(String path) {
        return path.replaceFirst("[?#].*", "");
    }
}
