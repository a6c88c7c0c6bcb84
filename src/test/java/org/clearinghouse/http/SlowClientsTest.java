package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.RawConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While clients send slowly, send nothing, or read nothing, others are answered, and the memory does not grow. */
@QuarkusTest
@TestProfile(SlowClientsTest.ShortIdleTimeout.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SlowClientsTest {
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(4);
    private static final int MEGABYTE = 1_000_000;
    private static final String GET = "GET /observations.csv HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private RawConnections connections;

    /** The default is for balancers that keep connections. */
    public static class ShortIdleTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", IDLE_TIMEOUT.toSeconds() + "s");
        }
    }

    @BeforeEach
    void findPort() {
        connections = new RawConnections(RestAssured.port);
    }

    @AfterEach
    void closeSockets() throws IOException {
        connections.close();
    }

    @Test
    void closesConnectionsThatSendNothing() throws Exception {
        connections.open(2_000, "");
        requireAnswers();
        Thread.sleep(IDLE_TIMEOUT.plusSeconds(2).toMillis());
        assertThat(connections.sockets()).allMatch(RawConnections::isClosed);
    }

    @Test
    void answersOthersWhileHeadersArriveSlowly() throws Exception {
        connections.open(500, "GET /states HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 10; i++) {
            connections.sockets().forEach(socket -> RawConnections.send(socket, "X: y\r\n"));
            requireAnswers();
            Thread.sleep(200);
        }
        connections.sockets().forEach(socket -> RawConnections.send(socket, "Connection: close\r\n\r\n"));
        assertThat(RawConnections.readToEnd(connections.sockets().get(499))).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersOthersWhileBodiesArriveSlowly() throws Exception {
        connections.open(
                200,
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000000\r\n\r\n{");
        requireAnswers();
        Thread.sleep(IDLE_TIMEOUT.plusSeconds(2).toMillis());
        assertThat(connections.sockets()).allMatch(RawConnections::isClosed);
        requireAnswers();
    }

    @Test
    void keepsOnlyPartsOfResponsesThatAreNotRead() throws Exception {
        requireAnswers();
        long before = measureDirectMemory();
        connections.open(300, GET);
        requireAnswers();
        assertThat(measureDirectMemory() - before).isLessThan(300L * 2 * ResponseBodyWriter.PART_BYTES);
        Socket slow = connections.sockets().get(0);
        byte[] whole = client.send(request("/observations.csv"), BodyHandlers.ofByteArray())
                .body();
        assertThat(new String(slow.getInputStream().readNBytes(whole.length), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200");
    }

    /** Before, a megabyte of requests filled the direct memory with responses and stopped all event loops. */
    @Test
    void closesConnectionsThatSendManyRequestsAndReadNothing() throws Exception {
        requireAnswers();
        long before = measureDirectMemory();
        for (int i = 0; i < 4; i++) {
            Socket socket = connections.open();
            try {
                for (int sent = 0; sent < 20_000; sent += 100) {
                    socket.getOutputStream().write(GET.repeat(100).getBytes(StandardCharsets.US_ASCII));
                }
            } catch (SocketException closed) {
                // as it must be
            }
        }
        requireAnswers();
        assertThat(connections.sockets()).allMatch(RawConnections::isClosed);
        assertThat(measureDirectMemory() - before).isLessThan(20L * MEGABYTE);
    }

    @Test
    void answersPipelinedRequestsInOrder() throws Exception {
        Socket socket = connections.open();
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            requests.append(i % 2 == 0 ? GET : GET.replace("/observations.csv", "/nowhere"));
        }
        RawConnections.send(socket, requests + GET.replace("Host", "Connection: close\r\nHost"));
        Thread.sleep(500);
        String[] responses = RawConnections.readToEnd(socket).split("HTTP/1.1 ");
        assertThat(responses).hasSize(62);
        for (int i = 0; i < 60; i++) {
            assertThat(responses[i + 1]).startsWith(i % 2 == 0 ? "200" : "404");
        }
    }

    private void requireAnswers() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(client.send(request("/states"), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static long measureDirectMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
