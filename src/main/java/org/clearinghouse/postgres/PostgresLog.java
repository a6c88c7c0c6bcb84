package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log file of the server and its tools, searched for their last error. */
final class PostgresLog {
    static final long ROTATION_BYTES = 8 << 20;

    private static final int TAIL_BYTES = 64 << 10;
    private static final Pattern ERROR_MESSAGE =
            Pattern.compile("(?:FATAL|PANIC|ERROR): .*(?:\\R.*(?:DETAIL|HINT): .*)*"
                    + "|.*(?:error:|error while|failed:|postgres: could not).*");

    /** The line break, time and process id before the details of an error. */
    private static final Pattern BEFORE_DETAIL = Pattern.compile("\\R.*?(?=DETAIL:|HINT:)");

    private final Path file;
    private long mark;

    private PostgresLog(Path file) throws IOException {
        this.file = file;
        mark();
    }

    /** Opens the log, and first rotates a large one. */
    static PostgresLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > ROTATION_BYTES) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".1"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, DataDirectory.PRIVATE_FILE);
        }
        return new PostgresLog(file);
    }

    Path file() {
        return file;
    }

    /** Makes {@link #containsSinceMark} and {@link #lastError} ignore what was written until now. */
    void mark() throws IOException {
        mark = Files.size(file);
    }

    boolean containsSinceMark(Pattern words) throws IOException {
        return words.matcher(readSinceMark()).find();
    }

    /** Returns the last error on one line, without time and process id. */
    String lastError() throws IOException {
        String output = readSinceMark();
        Stream<String> errors = ERROR_MESSAGE.matcher(output).results().map(MatchResult::group);
        return findLast(errors.map(error -> BEFORE_DETAIL.matcher(error).replaceAll("; ")))
                .or(() -> findLast(output.lines().filter(line -> !line.isBlank())))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .orElse("no error message");
    }

    private static Optional<String> findLast(Stream<String> lines) {
        return lines.reduce((earlier, later) -> later);
    }

    private String readSinceMark() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(mark, channel.size() - TAIL_BYTES));
            return new String(Channels.newInputStream(channel).readNBytes(TAIL_BYTES), StandardCharsets.UTF_8);
        }
    }
}
