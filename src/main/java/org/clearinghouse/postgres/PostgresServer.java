package org.clearinghouse.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The server process. Started and stopped with {@code pg_ctl}, which also detaches it from the terminal's Ctrl-C. */
final class PostgresServer {
    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 100;
    private static final int ANY_PORT = 0;

    /** What remains of the 10 s after which platforms kill the service (see application.properties). */
    private static final String FAST_STOP_SECONDS = "3";

    /** Another process took the port, or processes of a killed server are still ending. */
    private static final Pattern TRANSIENT_ERROR =
            Pattern.compile("Address already in use|lock file \"postmaster.pid\"|pre-existing shared memory block");

    private final DataDirectory dataDirectory;
    private final PostgresCommands tools;
    private final PostgresLog log;
    private final PostmasterPidFile pidFile;

    PostgresServer(DataDirectory dataDirectory, PostgresCommands tools, PostgresLog log) {
        this.dataDirectory = dataDirectory;
        this.tools = tools;
        this.log = log;
        this.pidFile = new PostmasterPidFile(dataDirectory.cluster());
    }

    /** Starts the server on a free port and returns the port. */
    int start() throws IOException {
        return start(ANY_PORT);
    }

    /** Restarts a server on the port that its clients know. */
    void startOnPort(int port) throws IOException {
        start(port);
    }

    boolean isRunning() throws IOException {
        return pidFile.isServerRunning();
    }

    private int start(int wanted) throws IOException {
        long startNanos = System.nanoTime();
        while (true) {
            removeStaleServer();
            int port = wanted == ANY_PORT ? findFreePort() : wanted;
            log.mark();
            if (runPgCtl(
                    "start",
                    "-t",
                    "120",
                    "-l",
                    log.file().toString(),
                    "-o",
                    PostgresSettings.buildServerOptions(port))) {
                return port;
            }
            if (!log.containsSinceMark(TRANSIENT_ERROR) || System.nanoTime() - startNanos > START_TIMEOUT.toNanos()) {
                throw createStartException();
            }
            pause();
        }
    }

    /** Stops the server that a killed service left running. The owner's lock guarantees that it has no owner. */
    private void removeStaleServer() throws IOException {
        if (pidFile.isServerRunning()) {
            LOG.warnf("Stopping the PostgreSQL server that a killed service left running on %s", dataDirectory.root());
            if (!stop()) {
                throw new PostgresStartException(
                        "The PostgreSQL server left running on %s does not stop: end the process that %s/postmaster.pid names"
                                .formatted(dataDirectory.root(), dataDirectory.cluster()));
            }
        } else if (pidFile.removeIfStale()) {
            LOG.infof("Removed a postmaster.pid in %s that named another process", dataDirectory.cluster());
        }
    }

    /**
     * Stops the server if it runs, and returns whether it is down. A slow server is killed, and recovers when
     * started.
     */
    boolean stop() throws IOException {
        return !pidFile.isServerRunning()
                || runPgCtl("stop", "-t", FAST_STOP_SECONDS, "-m", "fast")
                || runPgCtl("stop", "-t", "10", "-m", "immediate")
                || !pidFile.isServerRunning();
    }

    private boolean runPgCtl(String action, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-D", dataDirectory.cluster().toString(), "-s", "-w"));
        arguments.addAll(List.of(options));
        return tools.run("pg_ctl", "", arguments);
    }

    private PostgresStartException createStartException() throws IOException {
        String error = log.lastError();
        stop();
        return new PostgresStartException(
                "PostgreSQL does not start on %s: %s (more in %s)".formatted(dataDirectory.root(), error, log.file()));
    }

    private static int findFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(PostgresSettings.ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
