package org.clearinghouse.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Describes failures of file operations for people. */
public final class FileErrors {
    private FileErrors() {}

    /** Describes the reason by the exception's class, because the message is often only a path. */
    public static String describe(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(reason, cause.getClass().getSimpleName());
    }
}
