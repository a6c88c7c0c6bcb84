package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths of the files in a data directory. */
public record DataDirectory(Path root) {
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY = parsePermissions("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE = parsePermissions("rw-------");

    /** Characters that PostgreSQL's tools do not escape in shell commands. */
    private static final Pattern UNSAFE_IN_SHELL = Pattern.compile("[\"$`\\\\\\n\\r]");

    /**
     * Creates the directory if it is missing, and resolves symbolic links, so that equal directories have equal
     * paths.
     */
    static DataDirectory create(Path directory) throws IOException {
        requireSafe(directory.toAbsolutePath());
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PRIVATE_DIRECTORY);
        }
        Path root = directory.toRealPath();
        requireSafe(root);
        return new DataDirectory(root);
    }

    private static void requireSafe(Path path) {
        if (UNSAFE_IN_SHELL.matcher(path.toString()).find()) {
            throw new PostgresStartException("Data directory %s cannot be used: choose a path without \" $ ` \\"
                    .formatted(path.toString().replaceAll("\\R", "?")));
        }
    }

    Path ownerLock() {
        return root.resolve("owner.lock");
    }

    Path sharedLock() {
        return root.resolve("guests.lock");
    }

    Path binaries() {
        return root.resolve("binaries").resolve(PostgresBinaries.VERSION);
    }

    Path cluster() {
        return root.resolve("postgres-" + PostgresBinaries.MAJOR);
    }

    Path password() {
        return root.resolve("postgres.password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    private static FileAttribute<Set<PosixFilePermission>> parsePermissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
