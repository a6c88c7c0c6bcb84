import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a fixed rate over 16 connections. Each has a due time, whether or not earlier ones are answered, and is
 * timed from then. Rate 0 sends as many as are answered. Arguments: port, rate, seconds to warm up, seconds to measure, a
 * file with the request, metrics and years separated by commas.
 */
final class Paced {
    private static final int CONNECTIONS = 16;
    private static final long NAP = 20_000;

    private final Selector selector = Selector.open();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final Requests requests;
    private final Results results;
    private final long rate;
    private final long start = System.nanoTime();
    private final long end;
    private long sent;

    private Paced(int port, long rate, long warm, long seconds, Requests requests) throws IOException {
        this.rate = rate;
        this.requests = requests;
        this.end = start + SECONDS.toNanos(warm + seconds);
        this.results = new Results(start + SECONDS.toNanos(warm));
        for (int i = 0; i < CONNECTIONS; i++) idle.add(new Connection(port, selector));
    }

    public static void main(String[] arguments) throws IOException {
        Requests requests = new Requests(Path.of(arguments[4]), arguments[5].split(","), arguments[6].split(","));
        Paced paced = new Paced(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]),
                Long.parseLong(arguments[2]),
                Long.parseLong(arguments[3]),
                requests);
        System.out.println(paced.run());
    }

    private Results run() throws IOException {
        while (System.nanoTime() < end) {
            boolean waiting = sendDue();
            receive(waiting);
        }
        while (idle.size() < CONNECTIONS) receive(false);
        results.unsent(rate == 0 ? 0 : Math.max(0, (end - start) * rate / SECONDS.toNanos(1) - sent));
        return results;
    }

    /** Returns whether the next request waits for its due time rather than for a connection. */
    private boolean sendDue() throws IOException {
        while (!idle.isEmpty()) {
            long now = System.nanoTime();
            long due = rate == 0 ? now : start + sent * SECONDS.toNanos(1) / rate;
            if (due > now) return true;
            idle.poll().send(requests.next(), due);
            sent++;
        }
        return false;
    }

    private void receive(boolean onlyALook) throws IOException {
        int ready = onlyALook ? selector.selectNow() : selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.answered()) {
                results.add(connection.due(), System.nanoTime(), connection.status());
                idle.add(connection);
            }
        }
        selector.selectedKeys().clear();
        if (onlyALook && ready == 0) LockSupport.parkNanos(NAP);
    }
}
