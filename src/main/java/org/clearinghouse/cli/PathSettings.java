package org.clearinghouse.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads paths in settings and arguments as a shell does: {@code ~} is the home directory, not a directory's name. */
final class PathSettings {
    private static final String HOME = "~";

    private static final List<String> PROPERTIES = List.of(
            "clearinghouse.data-dir",
            "clearinghouse.snapshot",
            "clearinghouse.fallback-snapshot",
            "clearinghouse.catalogue",
            "clearinghouse.templates",
            "quarkus.log.file.path",
            "mp.jwt.verify.publickey.location");

    private PathSettings() {}

    /**
     * Expands the home directory in all settings that are paths.
     *
     * @throws CommandException that names a setting that is no path on this machine
     */
    static void apply(Config config) {
        for (String property : PROPERTIES) {
            config.getOptionalValue(property, String.class).ifPresent(value -> apply(property, value));
        }
    }

    private static void apply(String property, String value) {
        findProblem(value).ifPresent(problem -> {
            throw new CommandException(
                    "%s is \"%s\", which %s.".formatted(BootstrapConfig.toVariable(property), value, problem));
        });
        String expanded = expandHome(value);
        if (!expanded.equals(value)) {
            System.setProperty(property, expanded);
        }
    }

    /** @throws IllegalArgumentException that says why the text is no path on this machine */
    static Path parseArgument(String text) {
        try {
            return Path.of(expandHome(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no path on this machine: %s; %s".formatted(text, e.getReason(), ProcessEncoding.ADVICE));
        }
    }

    /** Why a setting is refused, as the end of a sentence. */
    private static Optional<String> findProblem(String value) {
        if (value.startsWith(HOME) && !isBelowHome(value)) {
            return Optional.of("is not expanded; write the whole path, or one that begins with ~/");
        }
        try {
            Path.of(expandHome(value));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("is no path on this machine: %s; %s".formatted(e.getReason(), ProcessEncoding.ADVICE));
        }
    }

    private static boolean isBelowHome(String text) {
        return text.equals(HOME) || text.startsWith(HOME + "/");
    }

    private static String expandHome(String text) {
        return isBelowHome(text) ? findHome() + text.substring(HOME.length()) : text;
    }

    private static String findHome() {
        return Optional.ofNullable(System.getenv("HOME"))
                .filter(home -> home.startsWith("/"))
                .orElseGet(() -> System.getProperty("user.home"));
    }
}
