package org.clearinghouse.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Writes files whole: whoever reads one meanwhile finds the old one or the new one, never a part. */
public final class AtomicFile {
    private static final Logger LOG = Logger.getLogger(AtomicFile.class);

    private static final String PARTIAL = ".partial";
    private static final Duration LONGER_THAN_ANY_TAKES = Duration.ofHours(1);

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Readable by its owner only, as temporary files are. */
    public static void write(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        deleteStalePartialFiles(absolute);
        Path partial = Files.createTempFile(
                absolute.getParent(), absolute.getFileName().toString(), PARTIAL);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
            Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** What a process that was killed left behind, if it can be removed; another one may be writing the same file now. */
    private static void deleteStalePartialFiles(Path file) {
        Pattern partial = Pattern.compile(Pattern.quote(file.getFileName().toString()) + "\\d+" + PARTIAL);
        Instant longAgo = Instant.now().minus(LONGER_THAN_ANY_TAKES);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(
                file.getParent(),
                each -> partial.matcher(each.getFileName().toString()).matches())) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(leftover);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("What was left behind stays", e);
        }
    }
}
