package org.clearinghouse.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clock of another process, which a test sets with libfaketime, where that is installed. */
public final class SteppedClock {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    /** Processes read the difference once a second. */
    private static final Duration UNTIL_READ = Duration.ofSeconds(3);

    private final Path library;
    private final Path offset;

    private SteppedClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** Whether the library is installed; where it is not, says so loudly. */
    public static boolean isAvailable() {
        if (findLibrary().isEmpty()) {
            System.err.println("######## LEFT OUT: clock steps, which need libfaketime. ########");
        }
        return findLibrary().isPresent();
    }

    private static Optional<Path> findLibrary() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    /** Creates a clock that is right, whose difference is kept in a file of the directory. */
    public static SteppedClock create(Path directory) throws IOException {
        SteppedClock clock = new SteppedClock(findLibrary().orElseThrow(), directory.resolve("offset"));
        clock.write(Duration.ZERO);
        return clock;
    }

    /** The environment of a process that has this clock. A JVM spins with the library's correction for old C libraries. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** Sets the difference from the right time, and waits until the process has it. */
    public void step(Duration difference) throws IOException, InterruptedException {
        write(difference);
        Thread.sleep(UNTIL_READ.toMillis());
    }

    /** Replaces the file at once, because processes read it at any time. */
    private void write(Duration difference) throws IOException {
        Path next = Files.writeString(
                offset.resolveSibling(offset.getFileName() + ".next"), "%+d".formatted(difference.toSeconds()));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
