package org.clearinghouse.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Extracts a tar.xz archive with permissions for the owner only, and forces every file to disk. */
final class TarXzExtractor {
    private static final int OWNER_EXECUTE = 0100;

    private final TarArchiveInputStream tar;
    private final Path target;

    private TarXzExtractor(TarArchiveInputStream tar, Path target) {
        this.tar = tar;
        this.target = target;
    }

    static void extract(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            new TarXzExtractor(tar, target).extractAll();
        }
    }

    private void extractAll() throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = resolveInside(entry.getName());
            Files.createDirectories(path.getParent(), DataDirectory.PRIVATE_DIRECTORY);
            extract(entry, path);
        }
    }

    private void extract(TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path, DataDirectory.PRIVATE_DIRECTORY);
        } else if (entry.isSymbolicLink()) {
            Path destination = path.resolveSibling(entry.getLinkName());
            Files.createSymbolicLink(path, path.getParent().relativize(resolveInside(destination.toString())));
        } else {
            extractFile(entry, path);
        }
    }

    private void extractFile(TarArchiveEntry entry, Path path) throws IOException {
        boolean program = (entry.getMode() & OWNER_EXECUTE) != 0;
        FileAttribute<Set<PosixFilePermission>> permissions =
                program ? DataDirectory.PRIVATE_DIRECTORY : DataDirectory.PRIVATE_FILE;
        try (FileChannel file =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            tar.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
    }

    private Path resolveInside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive has an entry outside its directory: " + name);
        }
        return path;
    }
}
