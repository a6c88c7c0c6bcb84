package org.clearinghouse.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.clearinghouse.support.FastGraphQLClient;

/** An editor who sends one document after the other, and each again until it is stored. */
final class Writing {
    private final Markers markers;
    private final Balancer balancer;
    private final HttpClient http = Instance.client();
    private int stored;
    private int refused;
    private int unanswered;

    Writing(Markers markers, Balancer balancer) {
        this.markers = markers;
        this.balancer = balancer;
    }

    int stored() {
        return stored;
    }

    int refused() {
        return refused;
    }

    /** A replica was killed while it imported. */
    int unanswered() {
        return unanswered;
    }

    Void during(BooleanSupplier running) throws InterruptedException {
        while (running.getAsBoolean()) {
            once();
            Thread.sleep(300);
        }
        return null;
    }

    void once() throws InterruptedException {
        int n = stored + 1;
        HttpRequest request = Instance.asEditor()
                .uri(balancer.address("/documents"))
                .timeout(Duration.ofSeconds(40))
                .POST(BodyPublishers.ofString(markers.document(n)))
                .build();
        while (!isStored(n, request)) {
            Thread.sleep(500);
        }
        stored = n;
    }

    private boolean isStored(int n, HttpRequest request) throws InterruptedException {
        long sentAt = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                markers.acknowledge(
                        n,
                        FastGraphQLClient.readJson(response.body())
                                .path("version")
                                .asInt());
                return true;
            }
            explain(response, sentAt);
        } catch (IOException e) {
            explainSilence(sentAt, e.toString());
        }
        return false;
    }

    /** HAProxy answers itself, in HTML, where the replica that had the document was killed. */
    private void explain(HttpResponse<String> response, long sentAt) {
        boolean byBalancer = response.body().startsWith("<html>") && response.statusCode() >= 502;
        if (byBalancer) {
            explainSilence(sentAt, response.body());
        } else if (response.statusCode() == 503 && response.body().contains("The database ")) {
            refused++;
        } else {
            throw new AssertionError("status %d: %s".formatted(response.statusCode(), response.body()));
        }
    }

    private void explainSilence(long sentAt, String what) {
        if (!markers.replicaWasAway(sentAt)) {
            throw new AssertionError("no replica was killed, and yet: " + what);
        }
        unanswered++;
    }
}
