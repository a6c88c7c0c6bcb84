package org.clearinghouse.postgres;

import static org.clearinghouse.postgres.PostgresStartException.OTHERWISE;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the platform keeps the data of applications: the place for the database when none is configured. */
public final class DefaultDataDirectory {
    private static final String APPLICATION = "clearinghouse";

    private final String system;
    private final UnaryOperator<String> environment;

    DefaultDataDirectory(String system, UnaryOperator<String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    /**
     * The default data directory of the user who runs the service.
     *
     * @throws PostgresStartException if the environment names no home or the place cannot be written
     */
    public static Path locateDefault() {
        return new DefaultDataDirectory(System.getProperty("os.name"), System::getenv).locate();
    }

    Path locate() {
        Path directory = applicationData().resolve(APPLICATION);
        if (!Files.isWritable(findNearestExisting(directory))) {
            throw createNoDefaultException("%s cannot be written".formatted(directory));
        }
        return directory;
    }

    private Path applicationData() {
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

    /** The XDG specification has relative paths ignored; for the other variables they make no sense. */
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
        Path place = directory;
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        return place;
    }

    private static PostgresStartException createNoDefaultException(String why) {
        return new PostgresStartException(
                "No default place for the database, because %s: set clearinghouse.data-dir".formatted(why)
                        + " (CLEARINGHOUSE_DATA_DIR), " + OTHERWISE);
    }
}
