package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.io.AtomicFile;

/** PostgreSQL's programs, brought along on the class path and unpacked once per version. */
final class PostgresBinaries {
    /** The version of the artifact in the pom, which the archive itself does not tell. */
    static final String VERSION = "18.6.0";

    static final String RELEASE = VERSION.substring(0, VERSION.lastIndexOf('.'));
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final URL archive;

    PostgresBinaries(Platform platform) {
        this(platform, PostgresBinaries.class.getClassLoader());
    }

    PostgresBinaries(Platform platform, ClassLoader build) {
        archive = build.getResource(platform.archive());
        if (archive == null) {
            throw PostgresStartException.createNoServerException("This build was made without PostgreSQL");
        }
    }

    void extractIfMissing(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        if (!Files.isDirectory(home.getParent())) {
            Files.createDirectory(home.getParent(), DataDirectory.PRIVATE_DIRECTORY);
        }
        try (InputStream content = archive.openStream()) {
            AtomicFile.createDirectory(home, directory -> TarXzExtractor.extract(content, directory));
        }
    }
}
