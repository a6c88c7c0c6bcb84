package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.clearinghouse.io.FileErrors;

/** The embedded database cannot start. The message is one line that an operator can act on. */
public sealed class PostgresStartException extends RuntimeException permits DirectoryInUseException {
    private static final long serialVersionUID = 1L;

    static final String OTHERWISE = "or configure quarkus.datasource.jdbc.url";

    PostgresStartException(String message) {
        super(message);
    }

    PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The class path has no server for this platform. */
    static PostgresStartException createNoServerException(String why) {
        return new PostgresStartException(
                "%s: start one yourself, and configure quarkus.datasource.jdbc.url".formatted(why));
    }

    static PostgresStartException createUnusableDirectoryException(Path dataDir, IOException cause) {
        return new PostgresStartException(
                "Data directory %s cannot be used: %s".formatted(dataDir, describeCause(cause)), cause);
    }

    static String describeCause(IOException cause) {
        String path = cause instanceof FileSystemException failure ? failure.getFile() + ": " : "";
        return path + FileErrors.describe(cause);
    }
}
