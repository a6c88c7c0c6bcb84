package org.clearinghouse.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.clearinghouse.support.Json;

/** Imports one document after the other, and repeats each until it is stored. */
final class ImportLoad {
    private final ConsistencyMarkers markers;
    private final HaProxy balancer;
    private final HttpClient http = ServiceInstance.createHttpClient();
    private int stored;
    private int rejected;
    private int unanswered;

    ImportLoad(ConsistencyMarkers markers, HaProxy balancer) {
        this.markers = markers;
        this.balancer = balancer;
    }

    int stored() {
        return stored;
    }

    int rejected() {
        return rejected;
    }

    /** Returns how many imports got no response, because their replica was killed. */
    int unanswered() {
        return unanswered;
    }

    Void runWhile(BooleanSupplier running) throws InterruptedException {
        while (running.getAsBoolean()) {
            importNext();
            Thread.sleep(300);
        }
        return null;
    }

    void importNext() throws InterruptedException {
        int n = stored + 1;
        HttpRequest request = ServiceInstance.createEditorRequest()
                .uri(balancer.resolve("/documents"))
                .timeout(Duration.ofSeconds(40))
                .POST(BodyPublishers.ofString(markers.createDocument(n)))
                .build();
        while (!tryImport(n, request)) {
            Thread.sleep(500);
        }
        stored = n;
    }

    private boolean tryImport(int n, HttpRequest request) throws InterruptedException {
        long sentAt = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                markers.acknowledge(
                        n, Json.read(response.body()).path("version").asInt());
                return true;
            }
            checkRejection(response, sentAt);
        } catch (IOException e) {
            checkMissingResponse(sentAt, e.toString());
        }
        return false;
    }

    /** HAProxy sends an HTML error page if the replica of the request was killed. */
    private void checkRejection(HttpResponse<String> response, long sentAt) {
        boolean fromHaProxy = response.body().startsWith("<html>") && response.statusCode() >= 502;
        if (fromHaProxy) {
            checkMissingResponse(sentAt, response.body());
        } else if (response.statusCode() == 503 && response.body().contains("The database ")) {
            rejected++;
        } else {
            throw new AssertionError("status %d: %s".formatted(response.statusCode(), response.body()));
        }
    }

    private void checkMissingResponse(long sentAt, String cause) {
        if (!markers.mayHaveLostReplica(sentAt)) {
            throw new AssertionError("no response, though no replica was killed: " + cause);
        }
        unanswered++;
    }
}
