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

/** The file that the server and its tools write to, and what they said there last. */
final class PostgresLog {
    static final long ROLL_OVER_BYTES = 8 << 20;

    private static final int TAIL_BYTES = 64 << 10;
    private static final Pattern ERROR_MESSAGE =
            Pattern.compile("(?:FATAL|PANIC|ERROR): .*(?:\\R.*(?:DETAIL|HINT): .*)*"
                    + "|.*(?:error:|error while|failed:|postgres: could not).*");

    /** Where the details of a complaint begin: a new line, and the time and process number again. */
    private static final Pattern BEFORE_DETAIL = Pattern.compile("\\R.*?(?=DETAIL:|HINT:)");

    private final Path file;
    private long mark;

    private PostgresLog(Path file) throws IOException {
        this.file = file;
        mark();
    }

    /** Opens the log; one that has grown large makes way for a new one. */
    static PostgresLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > ROLL_OVER_BYTES) {
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

    /** From here on counts what {@link #mentions} and {@link #complaint} look at. */
    void mark() throws IOException {
        mark = Files.size(file);
    }

    boolean containsSinceMark(Pattern words) throws IOException {
        return words.matcher(readSinceMark()).find();
    }

    /** The last that was said to be wrong, on one line, without time and process number. */
    String lastError() throws IOException {
        String said = readSinceMark();
        Stream<String> complaints = ERROR_MESSAGE.matcher(said).results().map(MatchResult::group);
        return findLast(complaints.map(
                        complaint -> BEFORE_DETAIL.matcher(complaint).replaceAll("; ")))
                .or(() -> findLast(said.lines().filter(line -> !line.isBlank())))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .orElse("nothing was said");
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
