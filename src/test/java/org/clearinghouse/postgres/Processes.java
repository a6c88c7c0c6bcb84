package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The processes of a server, and waiting for what they do. */
public final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Processes() {}

    public static ProcessHandle server(Path dataDir) throws IOException {
        String pid = Files.readAllLines(pidFile(dataDir)).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The server and the processes that work for it. */
    static List<ProcessHandle> serverFamily(Path dataDir) throws IOException {
        ProcessHandle server = server(dataDir);
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    static Path pidFile(Path dataDir) {
        return dataDir.resolve("postgres-18/postmaster.pid");
    }

    /** A process that has ended keeps its number, but not its program, until its parent takes note. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    static void await(Callable<Boolean> event) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!event.call()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nothing happened within " + PATIENCE);
            }
            Thread.sleep(10);
        }
    }
}
