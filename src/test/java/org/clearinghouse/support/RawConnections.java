package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections to a service of this machine that send any bytes and read only when told to. */
public final class RawConnections implements AutoCloseable {
    private static final int SMALL_RECEIVE_BUFFER = 4096;

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    public RawConnections(int port) {
        this.port = port;
    }

    public Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress("localhost", port));
        sockets.add(socket);
        return socket;
    }

    /** Opens connections that each send the same. */
    public void open(int count, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            send(open(), text);
        }
    }

    public List<Socket> sockets() {
        return sockets;
    }

    public static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String readToEnd(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(10);
            byte[] bytes = new byte[64 * 1024];
            while (true) {
                if (socket.getInputStream().read(bytes) < 0) {
                    return true;
                }
            }
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }
}
