package org.clearinghouse.cli;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The content of one file in an archive, which is open as long as this is. */
final class ArchiveEntry extends FilterInputStream {
    private final ZipFile zip;

    ArchiveEntry(Path archive, String name) throws IOException {
        this(new ZipFile(archive.toFile()), name);
    }

    private ArchiveEntry(ZipFile zip, String name) throws IOException {
        super(openEntry(zip, name));
        this.zip = zip;
    }

    private static InputStream openEntry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            zip.close();
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
