package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While all worker threads are busy and the queue is full, a request that needs one gets 503 in the form it accepts. */
@QuarkusTest
@TestProfile(OverloadTest.NoQueue.class)
@WithTestResource(OwnDatabaseResource.class)
class OverloadTest {
    private static final String COSTLY = "{ states { observations { citations { quote } } } } # ";
    private static final String MESSAGE = "The service is overloaded";

    @Inject
    @Named(BoundedExecutorProducer.READERS)
    BoundedExecutor readers;

    private final CountDownLatch release = new CountDownLatch(1);
    private List<CompletableFuture<Void>> work;

    public static class NoQueue implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.limits.queued-requests", "0");
        }
    }

    @BeforeEach
    void occupyAllThreads() {
        work = Stream.generate(() -> readers.submit(this::awaitRelease))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
    }

    private Void awaitRelease() {
        try {
            release.await();
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void releaseThreads() {
        release.countDown();
        work.forEach(CompletableFuture::join);
        GraphQLClient.fetchData(COSTLY + "again");
    }

    @Test
    void rejectsAQueryWithAnErrorCode() {
        assertRejected(GraphQLClient.post(COSTLY).then())
                .body("errors[0].extensions.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("errors[0].message", startsWith(MESSAGE));
    }

    @Test
    void rejectsATableInOneLine() {
        assertRejected(given().get("/observations.csv").then())
                .contentType("text/plain")
                .body(startsWith(MESSAGE));
    }

    @Test
    void showsABrowserAPage() {
        assertRejected(given().accept("text/html").get("/nation").then())
                .contentType("text/html")
                .body(containsString(MESSAGE));
    }

    @Test
    void answersWhatNeedsNoThread() {
        GraphQLClient.fetchData("{ nation { code } }");
    }

    private static ValidatableResponse assertRejected(ValidatableResponse response) {
        return response.statusCode(503).header("Retry-After", "5").header("Cache-Control", "no-store");
    }
}
