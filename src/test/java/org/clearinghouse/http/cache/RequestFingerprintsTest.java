package org.clearinghouse.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.RequestSender;
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
                .isEqualTo(compute(post("/graphql", "{\"query\":\"{a}\"}"), VERSIONS))
                .matches("[0-9a-f]{64}");
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
                        compute(SENDER.request("/graphql"), VERSIONS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void findTheTagThatWasStored() {
        RequestFingerprints fingerprints = new RequestFingerprints();
        ETag tag = new ETag("\"a\"");
        fingerprints.store("known", tag);
        assertThat(fingerprints.find("known")).contains(tag);
        assertThat(fingerprints.find("unknown")).isEmpty();
    }

    private static HttpRequest.Builder post(String path, String body) {
        return SENDER.request(path).POST(BodyPublishers.ofString(body));
    }

    private static String compute(HttpRequest.Builder request, DatasetVersions versions) {
        return SENDER.apply(request, context -> RequestFingerprints.compute(context, versions));
    }
}
