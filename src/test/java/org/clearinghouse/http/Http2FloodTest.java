package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** Floods of HTTP/2 frames, sent without an encryption that would only hide them: the connection is closed, or bounded. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class Http2FloodTest {
    private static final int TIMEOUT_MILLIS = 5_000;

    /** 90 MB of the smallest frames; the buffers of both sockets hold at most about 10 MB, so the flood outlasts them. */
    private static final int MORE_THAN_KERNELS_BUFFER = 10_000_000;

    /** Bytes a client that reads nothing lets its kernel accept, so that the service soon cannot send. */
    private static final int SMALL_RECEIVE_BUFFER = 4_096;

    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int WINDOW_UPDATE = 8;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int CANCEL = 8;
    private static final byte[] NONE = {};

    /** GET, http, / and an authority, by the static table of HPACK. */
    private static final byte[] GET_START = {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 1, 'a'};

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    @Test
    void answersARequestOfTheSameForm() throws Exception {
        assertThat(flood(1, i -> frame(HEADERS, END_STREAM | END_HEADERS, 1, GET_START), true))
                .isFalse();
    }

    @Test
    void closesConnectionsThatResetTheirRequests() throws Exception {
        assertThat(flood(
                        20_000,
                        i -> join(
                                frame(HEADERS, END_STREAM | END_HEADERS, 2 * i + 1, GET_START),
                                frame(RESET, 0, 2 * i + 1, new byte[] {0, 0, 0, CANCEL})),
                        true))
                .isTrue();
    }

    @Test
    void closesConnectionsThatContinueHeadersForever() throws Exception {
        byte[] part = new byte[16_000];
        assertThat(flood(
                        10_000,
                        i -> i == 0 ? frame(HEADERS, END_STREAM, 1, GET_START) : frame(CONTINUATION, 0, 1, part),
                        true))
                .isTrue();
    }

    @Test
    void closesConnectionsThatContinueHeadersWithEmptyFrames() throws Exception {
        assertThat(flood(
                        1_000_000,
                        i -> i == 0 ? frame(HEADERS, END_STREAM, 1, GET_START) : frame(CONTINUATION, 0, 1, NONE),
                        true))
                .isTrue();
    }

    @Test
    void closesConnectionsThatSendSettingsAndReadNothing() throws Exception {
        assertThat(flood(MORE_THAN_KERNELS_BUFFER, i -> frame(SETTINGS, 0, 0, NONE), false))
                .isTrue();
    }

    @Test
    void closesConnectionsThatPingAndReadNothing() throws Exception {
        assertThat(flood(MORE_THAN_KERNELS_BUFFER, i -> frame(PING, 0, 0, new byte[8]), false))
                .isTrue();
    }

    @Test
    void boundsRequestsOfClientsWithAnEmptyWindow() throws Exception {
        byte[] emptyWindow = {0, 4, 0, 0, 0, 0};
        assertThat(flood(
                        20_000,
                        i -> i == 0
                                ? frame(SETTINGS, 0, 0, emptyWindow)
                                : frame(HEADERS, END_STREAM | END_HEADERS, 2 * i - 1, GET_START),
                        true))
                .as("more than its concurrent streams are refused, and the refusals are limited")
                .isTrue();
    }

    @Test
    void refusesWindowsThatOverflow() throws Exception {
        byte[] most = {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        assertThat(flood(100, i -> frame(WINDOW_UPDATE, 0, 0, most), true)).isTrue();
    }

    /** Sends frames, asks another connection for a page, and returns whether the service has closed the first one. */
    private static boolean flood(int frames, IntFunction<byte[]> creator, boolean reads) throws Exception {
        try (Socket socket = new Socket()) {
            if (!reads) {
                socket.setReceiveBufferSize(SMALL_RECEIVE_BUFFER);
            }
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.setSoTimeout(TIMEOUT_MILLIS);
            Thread reader = new Thread(() -> discard(socket));
            if (reads) {
                reader.setDaemon(true);
                reader.start();
            }
            boolean closed = send(socket, frames, creator);
            requireAnswer();
            if (reads) {
                reader.join(TIMEOUT_MILLIS / 2);
                return closed || !reader.isAlive();
            }
            return closed;
        }
    }

    private static boolean send(Socket socket, int frames, IntFunction<byte[]> creator) throws IOException {
        try {
            socket.getOutputStream().write(PREFACE.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(frame(SETTINGS, 0, 0, NONE));
            ByteArrayOutputStream batch = new ByteArrayOutputStream();
            for (int i = 0; i < frames; i++) {
                batch.writeBytes(creator.apply(i));
                if (batch.size() > 100_000 || i == frames - 1) {
                    socket.getOutputStream().write(batch.toByteArray());
                    batch.reset();
                }
            }
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    private static void discard(Socket socket) {
        try {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (SocketTimeoutException open) {
            sleep();
        } catch (IOException closed) {
            // the same as the end of the stream
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireAnswer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/states"))
                .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
