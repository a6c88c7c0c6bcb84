import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A keep-alive connection with one request at a time. Responses must have a Content-Length. */
final class Connection {
    private static final byte[] LENGTH = "content-length: ".getBytes(ISO_8859_1);

    private final SocketChannel channel;
    private final byte[] bytes = new byte[1 << 16];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private long due;
    private int status;
    private int missing;

    Connection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(ByteBuffer request, long due) throws IOException {
        this.due = due;
        status = 0;
        buffer.clear();
        while (request.hasRemaining()) channel.write(request);
    }

    /** Reads available bytes and returns whether the response is complete. */
    boolean answered() throws IOException {
        int count = channel.read(buffer);
        if (count < 0) throw new EOFException("The server closed a connection.");
        if (status != 0) {
            missing -= count;
        } else {
            readHead();
        }
        if (status != 0) buffer.clear();
        return status != 0 && missing == 0;
    }

    private void readHead() {
        int end = endOfHead();
        if (end < 0) return;
        status = 100 * (bytes[9] - '0') + 10 * (bytes[10] - '0') + bytes[11] - '0';
        missing = end + length(end) - buffer.position();
    }

    private int endOfHead() {
        for (int i = 3; i < buffer.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') return i + 1;
        }
        return -1;
    }

    private int length(int end) {
        for (int line = 0; line < end - LENGTH.length; line++) {
            if (bytes[line] == '\n' && startsWithLength(line + 1)) return number(line + 1 + LENGTH.length);
        }
        throw new IllegalStateException("No length: " + new String(bytes, 0, end, ISO_8859_1));
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (Character.toLowerCase(bytes[at + i]) != LENGTH[i]) return false;
        }
        return true;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) number = 10 * number + bytes[i] - '0';
        return number;
    }

    long due() {
        return due;
    }

    int status() {
        return status;
    }
}
