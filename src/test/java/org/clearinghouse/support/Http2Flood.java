package org.clearinghouse.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * A flood of HTTP/2 frames, sent without an encryption that would only hide them.
 *
 * @param reads whether the client reads what the service sends
 * @param creator creates a frame of this number, or several
 */
public record Http2Flood(String name, int frames, boolean reads, IntFunction<byte[]> creator) {
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
    private static final byte[] CANCEL = {0, 0, 0, 8};
    private static final byte[] EMPTY_WINDOW = {0, 4, 0, 0, 0, 0};
    private static final byte[] LARGEST_WINDOW = {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] NONE = {};

    /** GET, http, / and an authority, by the static table of HPACK. */
    private static final byte[] GET_START = {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 1, 'a'};

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** One request of the form that the floods have. */
    public static Http2Flood createHarmless() {
        return new Http2Flood("one request", 1, true, i -> createRequest(1));
    }

    /** All that must end their connection. */
    public static List<Http2Flood> createAll() {
        return List.of(
                new Http2Flood(
                        "requests that are reset",
                        20_000,
                        true,
                        i -> join(createRequest(2 * i + 1), frame(RESET, 0, 2 * i + 1, CANCEL))),
                new Http2Flood(
                        "headers without end",
                        10_000,
                        true,
                        i -> i == 0 ? createOpenRequest() : frame(CONTINUATION, 0, 1, new byte[16_000])),
                new Http2Flood(
                        "headers without end in empty frames",
                        1_000_000,
                        true,
                        i -> i == 0 ? createOpenRequest() : frame(CONTINUATION, 0, 1, NONE)),
                new Http2Flood(
                        "settings that are not read",
                        MORE_THAN_KERNELS_BUFFER,
                        false,
                        i -> frame(SETTINGS, 0, 0, NONE)),
                new Http2Flood(
                        "pings that are not read",
                        MORE_THAN_KERNELS_BUFFER,
                        false,
                        i -> frame(PING, 0, 0, new byte[8])),
                // more than the concurrent streams are refused, and the refusals are limited
                new Http2Flood(
                        "requests with an empty window",
                        20_000,
                        true,
                        i -> i == 0 ? frame(SETTINGS, 0, 0, EMPTY_WINDOW) : createRequest(2 * i - 1)),
                new Http2Flood("windows that overflow", 100, true, i -> frame(WINDOW_UPDATE, 0, 0, LARGEST_WINDOW)));
    }

    /**
     * Sends the frames to the service of a port, and returns whether it has closed the connection.
     *
     * @param meanwhile runs while the connection is open, if it is
     */
    public boolean isClosedBy(int port, Callable<?> meanwhile) throws Exception {
        try (Socket socket = new Socket()) {
            if (!reads) {
                socket.setReceiveBufferSize(SMALL_RECEIVE_BUFFER);
            }
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(TIMEOUT_MILLIS);
            Thread reader = new Thread(() -> discard(socket));
            if (reads) {
                reader.setDaemon(true);
                reader.start();
            }
            boolean closed = send(socket);
            meanwhile.call();
            if (reads) {
                reader.join(TIMEOUT_MILLIS / 2);
                return closed || !reader.isAlive();
            }
            return closed;
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private boolean send(Socket socket) throws IOException {
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
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException open) {
            sleep();
        } catch (IOException closed) {
            // the same as the end of the stream
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] createRequest(int stream) {
        return frame(HEADERS, END_STREAM | END_HEADERS, stream, GET_START);
    }

    private static byte[] createOpenRequest() {
        return frame(HEADERS, END_STREAM, 1, GET_START);
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
