package org.clearinghouse.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse.postgres.DefaultDataDirectory;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration that is needed before the application starts. It is loaded here, once, because in a native image the
 * default one was recorded at build time.
 */
final class BootstrapConfig {
    private static final String DATA_DIR_PROPERTY = "clearinghouse.data-dir";
    private static final String EMBEDDED_PROPERTY = "clearinghouse.embedded";

    private static Config config;

    private BootstrapConfig() {}

    static boolean isConfigured(String property) {
        return find(property, String.class).isPresent();
    }

    static <T> Optional<T> find(String property, Class<T> type) {
        return loadConfig().getOptionalValue(property, type);
    }

    /** The environment variable that sets a property, for messages. */
    static String toVariable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static boolean isDataDirConfigured() {
        return isConfigured(DATA_DIR_PROPERTY);
    }

    /** Container images disable the embedded database, because the data would be lost with the container. */
    static boolean isEmbeddedAllowed() {
        return find(EMBEDDED_PROPERTY, Boolean.class).orElse(true);
    }

    /** The configured data directory, or the platform's default. */
    static Path dataDir() {
        return find(DATA_DIR_PROPERTY, Path.class).orElseGet(DefaultDataDirectory::locateDefault);
    }

    private static synchronized Config loadConfig() {
        if (config == null) {
            config = ConfigUtils.configBuilder().build();
            PathSettings.apply(config);
            ServiceSettings.requireValid(config);
            FrameworkSettings.requireValid(config);
            LoginSettings.requireValid(config);
            ServiceSettings.describeUnknown(config).forEach(System.err::println);
        }
        return config;
    }
}
