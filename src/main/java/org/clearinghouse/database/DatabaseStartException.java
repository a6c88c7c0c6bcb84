package org.clearinghouse.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** The embedded database cannot start. The message is one line that an operator can act on. */
public sealed class DatabaseStartException extends RuntimeException permits DirectoryInUseException {
    private static final long serialVersionUID = 1L;

    static final String OTHERWISE = "or configure quarkus.datasource.jdbc.url";

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseStartException unusable(Path dataDir, IOException cause) {
        return new DatabaseStartException(
                "Data directory %s cannot be used: %s".formatted(dataDir, reason(cause)), cause);
    }

    /** File system exceptions often carry a path alone and leave it to their class to say what is wrong with it. */
    static String reason(IOException cause) {
        if (cause instanceof FileSystemException failure) {
            return failure.getFile() + ": " + fault(failure);
        }
        return cause.getMessage();
    }

    private static String fault(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        return Objects.requireNonNullElse(
                failure.getReason(), failure.getClass().getSimpleName());
    }
}
