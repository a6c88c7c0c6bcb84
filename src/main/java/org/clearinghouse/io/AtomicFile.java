package org.clearinghouse.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Writes a file or a directory atomically: under a temporary name beside its path, forced to disk, then moved there.
 *
 * <p>A reader finds the old content or the new one, never a part. A killed process leaves only the temporary file,
 * which a later call deletes. Files and directories are private to the user who runs the process.
 */
public final class AtomicFile {
    private static final Logger LOG = Logger.getLogger(AtomicFile.class);

    private static final String PARTIAL = ".partial-";
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fills a new directory. It has to force to disk the files that it writes. */
    @FunctionalInterface
    public interface DirectoryContent {
        void writeTo(Path directory) throws IOException;
    }

    /**
     * Creates or replaces a file. Also deletes temporary files of this path that are older than an hour.
     *
     * @throws IOException if writing fails; the old file is then unchanged
     */
    public static void write(Path file, FileContent content) throws IOException {
        Path target = file.toAbsolutePath();
        deleteStalePartials(target);
        Path partial = Files.createTempFile(target.getParent(), target.getFileName() + PARTIAL, "");
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
            moveIntoPlace(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Creates a directory with its content.
     *
     * @throws IOException if writing fails; the directory then does not exist
     */
    public static void createDirectory(Path directory, DirectoryContent content) throws IOException {
        Path partial = Files.createTempDirectory(directory.getParent(), directory.getFileName() + PARTIAL);
        try {
            content.writeTo(partial);
            moveIntoPlace(partial, directory);
        } catch (IOException | RuntimeException e) {
            deleteTree(partial);
            throw e;
        }
    }

    private static void moveIntoPlace(Path partial, Path target) throws IOException {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        if (canForce(target.getParent())) {
            try (FileChannel parent = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        }
    }

    /** Windows cannot open a directory as a file. */
    private static boolean canForce(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isReadable(directory);
    }

    /** Deletes every temporary file or directory of a path. Only for a process that owns the parent directory. */
    public static void deletePartials(Path target) throws IOException {
        if (Files.isDirectory(target.getParent())) {
            listPartials(target).forEach(AtomicFile::deleteTree);
        }
    }

    /** Keeps recent ones, because another process may be writing the same file now. */
    private static void deleteStalePartials(Path target) {
        Instant stale = Instant.now().minus(LONGEST_WRITE);
        try {
            for (Path partial : listPartials(target)) {
                if (Files.getLastModifiedTime(partial).toInstant().isBefore(stale)) {
                    Files.deleteIfExists(partial);
                }
            }
        } catch (IOException e) {
            LOG.debug("A stale temporary file remains", e);
        }
    }

    private static List<Path> listPartials(Path target) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(target.getFileName() + PARTIAL) + "\\d+");
        List<Path> partials = new ArrayList<>();
        try (DirectoryStream<Path> matches = Files.newDirectoryStream(
                target.getParent(),
                path -> name.matcher(path.getFileName().toString()).matches())) {
            matches.forEach(partials::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return partials;
    }

    /** Does not fail, because a tool that outlived its killed service may still write there; the next start retries. */
    private static void deleteTree(Path partial) {
        try (Stream<Path> tree = Files.walk(partial)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s remains until the next start: %s", partial, e.getMessage());
        }
    }
}
