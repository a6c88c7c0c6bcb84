package org.clearinghouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.clearinghouse.model.PrintableText;
import org.eclipse.microprofile.config.Config;

/** Checks settings of the framework that it would report with a stack trace, or not before the first write. */
final class FrameworkSettings {
    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey.location";
    private static final Pattern TLS_FILE =
            Pattern.compile("QUARKUS_TLS_(.*_)?KEY_STORE_(PEM_.*_(CERT|KEY)|(P12|JKS)_PATH)");
    private static final Pattern POSTGRES_URL = Pattern.compile("jdbc:(otel:)?postgresql:.*");
    private static final Pattern REMOTE = Pattern.compile("(https?|classpath|jar):.*");
    private static final String FILE_SCHEME = "file:";

    private FrameworkSettings() {}

    /** @throws CommandException that names the first setting whose value is wrong */
    static void requireValid(Config config) {
        find(config, StorageMode.JDBC_URL).ifPresent(FrameworkSettings::requirePostgres);
        find(config, PUBLIC_KEY)
                .filter(location -> !REMOTE.matcher(location).matches())
                .ifPresent(location -> requireReadable(PUBLIC_KEY, location));
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name ->
                        TLS_FILE.matcher(BootstrapConfig.toVariable(name)).matches())
                .forEach(name -> find(config, name).ifPresent(file -> requireReadable(name, file)));
    }

    private static Optional<String> find(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    /** The message has no more than the scheme, because the URL may contain a password. */
    private static void requirePostgres(String url) {
        if (!POSTGRES_URL.matcher(url).matches()) {
            throw new CommandException("%s begins with \"%s\"; it must begin with jdbc:postgresql://"
                    .formatted(
                            BootstrapConfig.toVariable(StorageMode.JDBC_URL),
                            PrintableText.escape(url.split("/", 2)[0], 30)));
        }
    }

    private static void requireReadable(String name, String location) {
        Path file = Path.of(location.startsWith(FILE_SCHEME) ? location.substring(FILE_SCHEME.length()) : location);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandException("%s is \"%s\", which is no file that this process can read."
                    .formatted(BootstrapConfig.toVariable(name), PrintableText.escape(location, 200)));
        }
    }
}
