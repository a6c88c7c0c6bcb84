package org.clearinghouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.clearinghouse.model.PrintableText;
import org.eclipse.microprofile.config.Config;

/** Checks settings of the framework that it would report with a stack trace, or not before the first write. */
final class FrameworkSettings {
    /** Those that the documentation names; the framework reports a wrong value with a stack trace, or not at all. */
    static final Map<String, SettingType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("mp.jwt.verify.publickey", SettingType.PUBLIC_KEY),
            Map.entry("quarkus.datasource.jdbc.acquisition-timeout", SettingType.DURATION),
            Map.entry("quarkus.datasource.jdbc.max-size", SettingType.COUNT),
            Map.entry("quarkus.http.cors.origins", SettingType.ORIGINS),
            Map.entry("quarkus.http.host", SettingType.ADDRESS),
            Map.entry("quarkus.http.idle-timeout", SettingType.DURATION),
            Map.entry("quarkus.http.io-threads", SettingType.COUNT),
            Map.entry("quarkus.http.limits.max-body-size", SettingType.BYTES),
            Map.entry("quarkus.http.limits.max-connections", SettingType.COUNT),
            Map.entry("quarkus.http.limits.max-header-size", SettingType.BYTES),
            Map.entry("quarkus.http.limits.max-initial-line-length", SettingType.COUNT),
            Map.entry("quarkus.http.port", SettingType.PORT),
            Map.entry("quarkus.http.proxy.trusted-proxies", SettingType.PROXIES),
            Map.entry("quarkus.http.ssl-port", SettingType.PORT),
            Map.entry("quarkus.http.ssl.certificate.files", SettingType.FILES),
            Map.entry("quarkus.http.ssl.certificate.key-files", SettingType.FILES),
            Map.entry("quarkus.http.ssl.certificate.key-store-file", SettingType.FILE),
            Map.entry("quarkus.http.ssl.certificate.trust-store-file", SettingType.FILE),
            Map.entry("quarkus.log.console.level", SettingType.LOG_LEVEL),
            Map.entry("quarkus.log.level", SettingType.LOG_LEVEL),
            Map.entry("quarkus.management.host", SettingType.ADDRESS),
            Map.entry("quarkus.management.port", SettingType.PORT),
            Map.entry("quarkus.shutdown.delay", SettingType.DURATION_OR_NONE),
            Map.entry("quarkus.shutdown.timeout", SettingType.DURATION_OR_NONE),
            Map.entry("quarkus.thread-pool.max-threads", SettingType.COUNT)));

    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String INLINE_KEY = "mp.jwt.verify.publickey";
    private static final String OTHER_KEYS = "smallrye.jwt.verify.";
    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey.location";
    private static final Pattern TLS_FILE =
            Pattern.compile("QUARKUS_TLS_(.*_)?KEY_STORE_(PEM_.*_(CERT|KEY)|(P12|JKS)_PATH)");
    private static final Pattern POSTGRES_URL = Pattern.compile("jdbc:(otel:)?postgresql:.*");
    private static final Pattern REMOTE = Pattern.compile("(https?|classpath|jar):.*");
    private static final int MAX_SHOWN = 200;
    private static final String OWN_ISSUER = "clearinghouse";
    private static final String FILE_SCHEME = "file:";

    private FrameworkSettings() {}

    /** @throws CommandException that names the first setting whose value is wrong */
    static void requireValid(Config config) {
        SettingType.requireValid(config, TYPES);
        find(config, StorageMode.JDBC_URL).ifPresent(FrameworkSettings::requirePostgres);
        find(config, PUBLIC_KEY)
                .filter(location -> !REMOTE.matcher(location).matches())
                .ifPresent(FrameworkSettings::requireKeyFile);
        requireKeyOfIssuer(config);
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

    private static void requireKeyFile(String location) {
        requireReadable(PUBLIC_KEY, location);
        try {
            if (!SettingType.isPublicKey(Files.readString(toPath(location), StandardCharsets.ISO_8859_1))) {
                throw new CommandException("%s is \"%s\", which is not %s."
                        .formatted(
                                BootstrapConfig.toVariable(PUBLIC_KEY),
                                PrintableText.escape(location, MAX_SHOWN),
                                SettingType.PUBLIC_KEY.description()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tokens of another issuer are not signed with the key of the data directory. */
    private static void requireKeyOfIssuer(Config config) {
        boolean other = find(config, ISSUER)
                .filter(issuer -> !issuer.equals(OWN_ISSUER))
                .isPresent();
        boolean hasKey = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith(INLINE_KEY) || name.startsWith(OTHER_KEYS));
        if (other && !hasKey) {
            throw new CommandException("%s names an issuer whose key is not configured; set %s, too."
                    .formatted(BootstrapConfig.toVariable(ISSUER), BootstrapConfig.toVariable(PUBLIC_KEY)));
        }
    }

    private static Path toPath(String location) {
        return Path.of(location.startsWith(FILE_SCHEME) ? location.substring(FILE_SCHEME.length()) : location);
    }

    private static void requireReadable(String name, String location) {
        Path file = toPath(location);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandException("%s is \"%s\", which is no file that this process can read."
                    .formatted(BootstrapConfig.toVariable(name), PrintableText.escape(location, MAX_SHOWN)));
        }
    }
}
