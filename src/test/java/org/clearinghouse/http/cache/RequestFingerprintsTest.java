package org.clearinghouse.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vertx.ext.web.RoutingContext;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.RequestSender;
import org.clearinghouse.http.cache.RequestFingerprints.RequestFingerprint;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestFingerprintsTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final DatasetVersions VERSIONS =
            DatasetVersions.of(Histories.bundledAnd().history());

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void areEqualForEqualRequests() {
        assertThat(compute(post("/graphql", "{\"query\":\"{a}\"}"), VERSIONS))
                .isEqualTo(compute(post("/graphql", "{\"query\":\"{a}\"}"), VERSIONS));
    }

    @Test
    void ignoreHeadersThatDoNotChangeTheResponse() {
        assertThat(compute(post("/graphql", "{}").header("User-Agent", "one"), VERSIONS))
                .isEqualTo(compute(post("/graphql", "{}").header("User-Agent", "other"), VERSIONS));
    }

    @Test
    void differWhereAnyInputDiffers() {
        DatasetVersions larger = DatasetVersions.of(
                Histories.bundledAnd().document("ohio.txt", """
                        Ohio Data
                        In 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.
                        """).history());
        assertThat(List.of(
                        compute(post("/graphql", "{}"), VERSIONS),
                        compute(post("/graphql", "{}"), larger),
                        compute(post("/graphql", "{} "), VERSIONS),
                        compute(post("/graphql?a", "{}"), VERSIONS),
                        compute(post("/graphql", "{}").header("Accept", "text/html"), VERSIONS),
                        compute(post("/graphql", "{}").header("Accept-Encoding", "gzip"), VERSIONS),
                        compute(post("/graphql", "{}").header("Accept", "a").header("Accept", "b"), VERSIONS),
                        compute(post("/graphql", "{}").header("Accept", "b").header("Accept", "a"), VERSIONS),
                        compute(post("/graphql", "{}").header("Accept", "ab"), VERSIONS),
                        compute(SENDER.request("/graphql"), VERSIONS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void findTheTagThatWasStored() {
        RequestFingerprints fingerprints = new RequestFingerprints();
        ETag tag = new ETag("\"a\"");
        fingerprints.store(new RequestFingerprint(1, 2, 3, 4), tag);
        assertThat(fingerprints.find(new RequestFingerprint(1, 2, 3, 4))).contains(tag);
        assertThat(fingerprints.find(new RequestFingerprint(1, 2, 3, 5))).isEmpty();
    }

    @Test
    void needLittleMemory() {
        long bytes = SENDER.apply(post("/graphql", "{}"), context -> {
            measureAllocation(context, 20_000);
            return measureAllocation(context, 1_000);
        });
        assertThat(bytes).isLessThan(600);
    }

    /** Bytes that a computation allocates. */
    private static long measureAllocation(RoutingContext context, int computations) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < computations; i++) {
            RequestFingerprints.compute(context, VERSIONS);
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / computations;
    }

    private static HttpRequest.Builder post(String path, String body) {
        return SENDER.request(path).POST(BodyPublishers.ofString(body));
    }

    private static RequestFingerprint compute(HttpRequest.Builder request, DatasetVersions versions) {
        return SENDER.apply(request, context -> RequestFingerprints.compute(context, versions));
    }
}
