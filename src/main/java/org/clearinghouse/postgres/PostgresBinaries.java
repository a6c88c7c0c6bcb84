package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clearinghouse.io.AtomicFile;

/** PostgreSQL's programs: an archive on the class path, extracted once per version. */
final class PostgresBinaries {
    /** Equals the version of the artifact in pom.xml, because the archive does not contain it. */
    static final String VERSION = "18.6.0";

    static final String RELEASE = VERSION.substring(0, VERSION.lastIndexOf('.'));
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final URL archive;

    private PostgresBinaries(URL archive) {
        this.archive = archive;
    }

    /**
     * Finds the programs for the operating system and processor of this JVM.
     *
     * @throws PostgresStartException if the class path has none
     */
    static PostgresBinaries detect() {
        return find(
                System.getProperty("os.name"), System.getProperty("os.arch"), PostgresBinaries.class.getClassLoader());
    }

    static PostgresBinaries find(String system, String processor, ClassLoader classPath) {
        URL archive = classPath.getResource(getArchiveName(system, processor));
        if (archive == null) {
            throw PostgresStartException.createNoServerException("This build was made without PostgreSQL");
        }
        return new PostgresBinaries(archive);
    }

    private static String getArchiveName(String system, String processor) {
        if (!system.equalsIgnoreCase("Linux")) {
            throw createUnsupportedException(system, processor);
        }
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> throw createUnsupportedException(system, processor);
        };
    }

    private static PostgresStartException createUnsupportedException(String system, String processor) {
        return PostgresStartException.createNoServerException(
                "No PostgreSQL is bundled for %s on %s".formatted(system, processor));
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
