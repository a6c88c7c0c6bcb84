package org.clearinghouse.postgres;

import static org.clearinghouse.postgres.PostgresStartException.OTHERWISE;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Locates the operating system's directory for application data, the default data directory. */
public final class DefaultDataDirectory {
    private static final String APPLICATION = "clearinghouse";

    private final String system;
    private final UnaryOperator<String> environment;

    DefaultDataDirectory(String system, UnaryOperator<String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    /**
     * Locates the default data directory of the user who runs the service.
     *
     * @throws PostgresStartException if the environment has no home directory or the directory is not writable
     */
    public static Path locateDefault() {
        return new DefaultDataDirectory(System.getProperty("os.name"), System::getenv).locate();
    }

    Path locate() {
        Path directory = getApplicationData().resolve(APPLICATION);
        if (!Files.isWritable(findNearestExisting(directory))) {
            throw createNoDefaultException("%s cannot be written".formatted(directory));
        }
        return directory;
    }

    private Path getApplicationData() {
        if (system.startsWith("windows")) {
            return requirePath("LOCALAPPDATA");
        }
        if (system.startsWith("mac")) {
            return requirePath("HOME").resolve("Library/Application Support");
        }
        return findAbsolutePath("XDG_DATA_HOME")
                .orElseGet(() -> requirePath("HOME").resolve(".local/share"));
    }

    private Path requirePath(String variable) {
        return findAbsolutePath(variable)
                .orElseThrow(() -> createNoDefaultException(variable + " is not set to an absolute path"));
    }

    /** Ignores relative paths, as the XDG specification requires. */
    private Optional<Path> findAbsolutePath(String variable) {
        try {
            return Optional.ofNullable(environment.apply(variable))
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            throw new PostgresStartException("%s is not a path: %s".formatted(variable, e.getMessage()), e);
        }
    }

    private static Path findNearestExisting(Path directory) {
        Path existing = directory;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static PostgresStartException createNoDefaultException(String why) {
        return new PostgresStartException(
                "No default place for the database, because %s: set clearinghouse.data-dir".formatted(why)
                        + " (CLEARINGHOUSE_DATA_DIR), " + OTHERWISE);
    }
}
