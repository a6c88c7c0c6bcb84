package org.clearinghouse.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import org.clearinghouse.postgres.DefaultDataDirectory;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration before the application starts. It is built anew, once: in a native image the one at hand is that of
 * the machine it was built on.
 */
final class Settings {
    private static final String DATA_DIR = "clearinghouse.data-dir";
    private static final String EMBEDDED = "clearinghouse.embedded";

    private static Config config;

    private Settings() {}

    static boolean isConfigured(String property) {
        return loadConfig().getOptionalValue(property, String.class).isPresent();
    }

    static boolean isDataDirConfigured() {
        return isConfigured(DATA_DIR);
    }

    /** Images say no, lest what is imported goes with the container. */
    static boolean isEmbeddedAllowed() {
        return loadConfig().getOptionalValue(EMBEDDED, Boolean.class).orElse(true);
    }

    /** The directory configured, or the platform's. */
    static Path dataDir() {
        return loadConfig().getOptionalValue(DATA_DIR, Path.class).orElseGet(DefaultDataDirectory::locateDefault);
    }

    private static synchronized Config loadConfig() {
        if (config == null) {
            config = ConfigUtils.configBuilder().build();
        }
        return config;
    }
}
