package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.Gzip;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/**
 * Each response comes from one version, while new versions are imported as fast as possible. Every figure of a
 * version's document is the number of that document. {@code -Dswap.versions} sets how many are imported.
 */
@QuarkusTest
@TestProfile(VersionSwapTest.SeparateApplication.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class VersionSwapTest {
    private static final int VERSIONS = Integer.getInteger("swap.versions", 100);
    private static final List<String> STATES = List.of("AZ", "GA", "OH", "TX", "VT");
    private static final List<String> METRICS = List.of("family-advocacy-connected", "missing-cases-other");
    private static final List<Integer> YEARS = List.of(2022, 2023);
    private static final int FIGURES = STATES.size() * METRICS.size() * YEARS.size();
    private static final String DOCUMENT = """
            { dataset { version }
              source(code: "marker") { citations { value observation { value } } }
              first: observations(filter: {sources: ["marker"]}) { totalCount nodes { value printed } }
              second: observations(filter: {sources: ["marker"]}, orderBy: [{by: VALUE}], last: 20) { nodes { value } }
              aggregates(filter: {sources: ["marker"]}, groupBy: [METRIC, YEAR]) { min max mean }
              state(code: "OH") { observation(metric: "missing-cases-other") {
                value revisions { value } area { observations(filter: {sources: ["marker"]}) { value } } } } }""";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final AtomicInteger responses = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile boolean importing = true;
    private int firstVersion;

    @Inject
    ImportService importer;

    @Inject
    DatasetRefresher refresher;

    /** Starts an application of its own, because imports change the data. */
    public static class SeparateApplication implements QuarkusTestProfile {}

    @Test
    void servesOneVersionPerResponseAndNeverAnOlderOne() throws Exception {
        firstVersion = FastGraphQLClient.fetchData("{ dataset { version } }", Map.of())
                .at("/dataset/version")
                .asInt();
        importMarker(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Set<Integer>>> clients = Stream.<Callable<Set<Integer>>>of(
                            () -> getRepeatedly("identity"),
                            () -> getRepeatedly("gzip"),
                            this::postRepeatedly,
                            this::postRepeatedly)
                    .map(threads::submit)
                    .toList();
            IntStream.rangeClosed(2, VERSIONS).forEach(this::importMarker);
            importing = false;
            for (Future<Set<Integer>> client : clients) {
                Set<Integer> seen = client.get();
                System.out.printf("a client saw %d of %d versions%n", seen.size(), VERSIONS);
                assertThat(seen).contains(VERSIONS).hasSizeGreaterThan(VERSIONS / 4);
            }
        } finally {
            importing = false;
            threads.shutdownNow();
        }
        System.out.printf("%d responses checked, %d times 304%n", responses.get(), unchanged.get());
    }

    private void importMarker(int n) {
        byte[] csv = createMarkerCsv(n).getBytes(StandardCharsets.UTF_8);
        assertThat(importer.importDocument(csv, "marker.csv", new ImportOptions(false, false))
                        .stored())
                .isTrue();
        refresher.refresh();
    }

    private static String createMarkerCsv(int n) {
        String rows = STATES.stream()
                .flatMap(state -> METRICS.stream().flatMap(metric -> YEARS.stream()
                        .map(year -> "%s,%d,%s,%d,%d,exact,,marker,row,table cell,,,Marker,Nobody"
                                .formatted(state, year, metric, n, n))))
                .collect(Collectors.joining("\n"));
        return "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                + rows;
    }

    /** Requests by GET with the latest ETag until the last import, and once more. */
    private Set<Integer> getRepeatedly(String encoding) {
        Set<Integer> seen = new TreeSet<>();
        HttpResponse<byte[]> held = get(encoding, "\"none\"");
        boolean last;
        do {
            last = !importing;
            HttpResponse<byte[]> next = get(encoding, readETag(held));
            if (next.statusCode() == 304) {
                assertThat(readETag(next)).isEqualTo(readETag(held));
                unchanged.incrementAndGet();
            } else {
                assertThat(readETag(next)).isNotEqualTo(readETag(held));
                assertThat(next.body()).isNotEqualTo(held.body());
                held = next;
            }
            String bytes = new String(held.body(), StandardCharsets.ISO_8859_1);
            assertThat(bodies.putIfAbsent(readETag(held), bytes))
                    .as("equal ETags have equal bytes")
                    .isIn(null, bytes);
            recordVersion(readBody(held), seen);
        } while (!last);
        return seen;
    }

    private static HttpResponse<byte[]> get(String encoding, String tag) {
        HttpRequest request = createRequest("/graphql?query=" + URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8))
                .header("Accept-Encoding", encoding)
                .header("If-None-Match", tag)
                .build();
        return FastGraphQLClient.send(request, BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder createRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static String readETag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static String readBody(HttpResponse<byte[]> response) {
        boolean compressed = response.headers().firstValue("Content-Encoding").isPresent();
        return new String(compressed ? Gzip.decompress(response.body()) : response.body(), StandardCharsets.UTF_8);
    }

    private Set<Integer> postRepeatedly() {
        Set<Integer> seen = new TreeSet<>();
        boolean last;
        do {
            last = !importing;
            HttpRequest request = createRequest("/graphql")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.write(Map.of("query", DOCUMENT))))
                    .build();
            recordVersion(
                    FastGraphQLClient.send(request, BodyHandlers.ofString()).body(), seen);
        } while (!last);
        return seen;
    }

    private void recordVersion(String response, Set<Integer> seen) {
        int n = extractMarker(response);
        assertThat(n).as("a client never sees an older version again").isGreaterThanOrEqualTo(findNewest(seen));
        seen.add(n);
        responses.incrementAndGet();
    }

    private static int findNewest(Set<Integer> seen) {
        return seen.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Returns the number that all figures of a response share. */
    private int extractMarker(String response) {
        JsonNode data = Json.read(response).get("data");
        int n = data.at("/dataset/version").asInt() - firstVersion;
        assertThat(data.at("/first/totalCount").asInt()).isEqualTo(FIGURES);
        JsonNode revisions = data.at("/state/observation/revisions");
        assertThat(revisions.findValuesAsText("value"))
                .isEqualTo(IntStream.iterate(n, i -> i > 0, i -> i - 1)
                        .mapToObj(String::valueOf)
                        .toList());
        ((ObjectNode) data.at("/state/observation")).remove("revisions");
        List<String> figures = new ArrayList<>();
        Stream.of("value", "printed", "min", "max", "mean")
                .map(data::findValuesAsText)
                .forEach(figures::addAll);
        assertThat(figures).hasSizeGreaterThan(5 * FIGURES).as(response).containsOnly(String.valueOf(n));
        return n;
    }
}
