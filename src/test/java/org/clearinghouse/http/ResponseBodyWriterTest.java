package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyWriterTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final int LARGE = 64_000_000;

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 5_000_001})
    void writesBodiesOfEverySize(int length) {
        byte[] body = createBody(length);
        assertThat(SENDER.send(SENDER.request("/"), context -> write(context.response(), body))
                        .body())
                .isEqualTo(body);
    }

    /** Written at once, the whole body would be copied for each client that does not read it. */
    @Test
    void keepsLittleOfABodyThatIsNotRead() throws Exception {
        byte[] body = createBody(LARGE);
        HttpRequest first = SENDER.request("/").build();
        SENDER.send(SENDER.request("/"), context -> write(context.response(), body));
        long before = measureDirectMemory();
        try (Socket socket = new Socket("localhost", first.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(1_000);
            assertThat(measureDirectMemory() - before).isLessThan(LARGE / 4);
            assertThat(readBody(socket.getInputStream())).isEqualTo(body);
        }
    }

    private static void write(HttpServerResponse response, byte[] body) {
        response.putHeader("Content-Length", String.valueOf(body.length));
        ResponseBodyWriter.write(response, body);
    }

    private static byte[] createBody(int length) {
        byte[] body = new byte[length];
        new Random(1).nextBytes(body);
        return body;
    }

    private static byte[] readBody(InputStream in) throws Exception {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        return in.readNBytes(LARGE);
    }

    private static long measureDirectMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
