package org.clearinghouse.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.clearinghouse.support.Json;

/** Sends queries through the load balancer and checks each response; none may fail. */
final class ReadLoad {
    private static final String PATH = "/graphql?query=" + URLEncoder.encode("""
            { dataset { version } source(code: "marker") { citations { value observation { value } } }
              observations(filter: {sources: ["marker"]}) { totalCount nodes { value printed } }
              aggregates(filter: {sources: ["marker"]}, groupBy: [METRIC, YEAR]) { min max mean } }""", StandardCharsets.UTF_8);

    private final ConsistencyMarkers markers;
    private final HttpRequest request;
    private final HttpClient http = ServiceInstance.createHttpClient();
    private final AtomicInteger responses = new AtomicInteger();

    ReadLoad(ConsistencyMarkers markers, HaProxy balancer) {
        this.markers = markers;
        this.request = HttpRequest.newBuilder(balancer.resolve(PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    int responses() {
        return responses.get();
    }

    Void runWhile(BooleanSupplier running) throws IOException, InterruptedException {
        while (running.getAsBoolean()) {
            int oldest = markers.findOldestAllowed();
            check(http.send(request, BodyHandlers.ofString()), oldest);
            responses.incrementAndGet();
            Thread.sleep(10);
        }
        return null;
    }

    private void check(HttpResponse<String> response, int oldest) {
        JsonNode data =
                response.statusCode() == 200 ? Json.read(response.body()).get("data") : null;
        if (data == null) {
            throw new AssertionError("status %d: %s".formatted(response.statusCode(), response.body()));
        }
        Set<String> numbers = new TreeSet<>();
        Stream.of("value", "printed", "min", "max", "mean")
                .forEach(field -> numbers.addAll(data.findValuesAsText(field)));
        if (numbers.size() != 1 || data.at("/observations/totalCount").asInt() != ConsistencyMarkers.FIGURES) {
            throw new AssertionError("several versions in one response: " + response.body());
        }
        int number = Integer.parseInt(numbers.iterator().next());
        if (number < oldest || number > markers.newestSent()) {
            throw new AssertionError("number %d, expected %d to %d".formatted(number, oldest, markers.newestSent()));
        }
    }
}
