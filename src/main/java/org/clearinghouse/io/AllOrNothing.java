package org.clearinghouse.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.postgres.DataDirectory;
import org.jboss.logging.Logger;

/**
 * Makes a file or directory beside its place and moves it there whole, on disk: whoever is killed in between leaves
 * nothing half-made in the place, only something beside it that the next start sweeps away.
 */
public final class AllOrNothing {
    private static final Logger LOG = Logger.getLogger(AllOrNothing.class);
    private static final String MARK = ".partial-";

    private AllOrNothing() {}

    /** Fills a directory; what the filler writes into it, the filler has to force to disk. */
    public interface DirectoryFiller {
        void fill(Path directory) throws IOException;
    }

    public static void createDirectory(Path place, DirectoryFiller filler) throws IOException {
        Path partial = Files.createTempDirectory(
                place.getParent(), place.getFileName() + MARK, DataDirectory.PRIVATE_DIRECTORY);
        try {
            filler.fill(partial);
            moveIntoPlace(partial, place);
        } catch (IOException | RuntimeException e) {
            remove(partial);
            throw e;
        }
    }

    public static void createFile(Path place, String content) throws IOException {
        Path partial =
                Files.createTempFile(place.getParent(), place.getFileName() + MARK, "", DataDirectory.PRIVATE_FILE);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        moveIntoPlace(partial, place);
    }

    /** Removes what earlier attempts at this place left. */
    public static void removeLeftovers(Path place) throws IOException {
        if (!Files.isDirectory(place.getParent())) {
            return;
        }
        try (DirectoryStream<Path> leftovers =
                Files.newDirectoryStream(place.getParent(), place.getFileName() + MARK + "*")) {
            leftovers.forEach(AllOrNothing::remove);
        }
    }

    /** A tool that outlived its killed service may still be writing there: then the next start removes the rest. */
    private static void remove(Path leftover) {
        try (Stream<Path> tree = Files.walk(leftover)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s is left for the next start to remove: %s", leftover, e.getMessage());
        }
    }

    private static void moveIntoPlace(Path partial, Path place) throws IOException {
        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(place.getParent(), Set.of(StandardOpenOption.READ))) {
            parent.force(true);
        }
    }
}
