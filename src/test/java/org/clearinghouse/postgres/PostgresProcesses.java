package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Finds the processes of a server, and waits for events. */
public final class PostgresProcesses {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private PostgresProcesses() {}

    public static ProcessHandle findServer(Path dataDir) throws IOException {
        String pid = Files.readAllLines(resolvePidFile(dataDir)).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Returns the server and its child processes. */
    static List<ProcessHandle> findAll(Path dataDir) throws IOException {
        ProcessHandle server = findServer(dataDir);
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    static Path resolvePidFile(Path dataDir) {
        return dataDir.resolve("postgres-18/postmaster.pid");
    }

    /** A zombie process still has an id, but no command. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    static void await(Callable<Boolean> event) throws Exception {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (!event.call()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + TIMEOUT);
            }
            Thread.sleep(10);
        }
    }
}
