package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.SeededRandom;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Every mutated request gets a response with a message, and leaks neither memory nor details. {@code
 * -Dhostile.requests} sets their number; a failure names the seed for {@code -Dhostile.seed}.
 */
@QuarkusTest
@TestProfile(MutatedRequestsTest.SmallCache.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MutatedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 5_000);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int SHORT_TIMEOUT_MILLIS = 50;
    private static final int MAX_GROWTH_MEGABYTES = 20;
    /** The response of the framework to a request that never reaches the routes. */
    private static final Pattern NO_HOST = Pattern.compile("the '(?:Host|:authority)' (?:pseudo-)?header is required");

    private static final int MAX_PROBLEMS = 20;
    private static final Pattern INTERNAL =
            Pattern.compile("org\\.clearinghouse|java\\.[a-z]|Exception|graphql\\.[a-zA-Z]+\\.|io\\.vertx|\\tat ");
    private static final String CANARY = "this test captures the log";

    private final List<String> loggedErrors = Collections.synchronizedList(new ArrayList<>());
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** A small response cache, so that growing memory has another cause. */
    public static class SmallCache implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clearinghouse.http.response-cache", "1M");
        }
    }

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            boolean ofTheFramework =
                    NO_HOST.matcher(String.valueOf(entry.getThrown())).find();
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue() && !ofTheFramework) {
                loggedErrors.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void answersOrRejectsEveryRequestAndLeaksNothing() throws IOException {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.addHandler(listener);
        try {
            sendRange(SEED, SEED + REQUESTS / 2);
            long before = measureHeapMegabytes();
            sendRange(SEED + REQUESTS / 2, SEED + REQUESTS);
            long after = measureHeapMegabytes();
            System.out.printf("%d hostile requests: %s; heap %d MB, then %d MB%n", REQUESTS, statuses, before, after);
            assertThat(problems).isEmpty();
            assertThat(after - before).isLessThan(MAX_GROWTH_MEGABYTES);
            Logger.getLogger(MutatedRequestsTest.class).error(CANARY);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(loggedErrors).singleElement().asString().startsWith(CANARY);
    }

    private void sendRange(long from, long to) throws IOException {
        for (long seed = from; seed < to && problems.size() < MAX_PROBLEMS; seed++) {
            RequestMutator mutations = new RequestMutator(new SeededRandom(seed));
            boolean anyBytes = seed % 10 == 0;
            RawRequest request = mutations.createRequest();
            byte[] bytes = anyBytes ? mutations.createDamagedBytes() : request.toBytes();
            Optional<RawResponse> response = RawRequest.send(bytes, anyBytes ? SHORT_TIMEOUT_MILLIS : TIMEOUT_MILLIS);
            response.ifPresent(each -> statuses.merge(each.status(), 1, Integer::sum));
            boolean ours = !anyBytes && request.isForOurRoutes();
            String problem = response.map(each -> findProblem(each, ours)).orElse(anyBytes ? "" : "no response");
            if (!problem.isEmpty() || !loggedErrors.isEmpty()) {
                problems.add("%s %s%n-Dhostile.seed=%d%n%s%n%s"
                        .formatted(problem, loggedErrors, seed, new String(bytes, StandardCharsets.UTF_8), response));
                loggedErrors.clear();
            }
        }
    }

    /** Describes what is wrong with a response; empty where it is right. */
    private static String findProblem(RawResponse response, boolean ours) {
        if (response.status() >= 500) {
            return "a server error";
        }
        Matcher internal = INTERNAL.matcher(response.head() + response.body());
        if (internal.find() && !NO_HOST.matcher(response.body()).find()) {
            return "\"%s\" is an internal detail".formatted(internal.group());
        }
        boolean withoutMessage = response.status() >= 400 && response.body().isBlank();
        return withoutMessage && ours && !response.isFrameworkRejection() ? "rejected without a message" : "";
    }

    private static long measureHeapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
