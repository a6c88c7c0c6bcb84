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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.clearinghouse.support.Client;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the threads are taken and nobody may wait for one, whoever needs one is told to come again, in the form that he reads. */
@QuarkusTest
@TestProfile(OverloadTest.NobodyWaits.class)
@WithTestResource(OwnDatabaseResource.class)
class OverloadTest {
    private static final String COSTLY = "{ states { observations { citations { quote } } } } # ";
    private static final String WORDS = "The service has too much to do just now";

    @Inject
    Workers workers;

    private final CountDownLatch end = new CountDownLatch(1);
    private List<CompletableFuture<Void>> work;

    /** No place to wait in. */
    public static class NobodyWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.limits.queued-requests", "0");
        }
    }

    @BeforeEach
    void takeAllThreads() {
        work = Stream.generate(() -> workers.executeRead(() -> true, this::untilTheEnd))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
    }

    private Void untilTheEnd() {
        try {
            end.await();
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void giveThemBack() {
        end.countDown();
        work.forEach(CompletableFuture::join);
        Client.data(COSTLY + "again");
    }

    @Test
    void aQueryIsToldSoByItsCode() {
        refused(Client.post(COSTLY).then())
                .body("errors[0].extensions.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("errors[0].message", startsWith(WORDS));
    }

    @Test
    void aTableIsRefusedInALine() {
        refused(given().get("/observations.csv").then())
                .contentType("text/plain")
                .body(startsWith(WORDS));
    }

    @Test
    void aBrowserIsShownAPage() {
        refused(given().accept("text/html").get("/nation").then())
                .contentType("text/html")
                .body(containsString(WORDS));
    }

    @Test
    void whatNeedsNoThreadGoesOn() {
        Client.data("{ nation { code } }");
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(503).header("Retry-After", "5").header("Cache-Control", "no-store");
    }
}
