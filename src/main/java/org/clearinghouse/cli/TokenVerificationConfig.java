package org.clearinghouse.cli;

import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;

/** Lets the service trust the tokens of its data directory's key, where the operator configured no other key. */
final class TokenVerificationConfig {
    private static final String KEY = "mp.jwt.verify.publickey";

    private TokenVerificationConfig() {}

    static void configure() {
        if (hasDataDir() && !hasOperatorKey()) {
            System.setProperty(KEY, SigningKey.readOrCreate(Settings.dataDir()).publicKeyPem());
        }
    }

    /** Whether the service has a data directory, and so a key of its own. */
    static boolean hasDataDir() {
        return Settings.isDataDirConfigured() || StorageMode.resolveConfigured() == StorageMode.EMBEDDED;
    }

    static boolean hasOperatorKey() {
        return Stream.of(KEY, KEY + ".location").anyMatch(Settings::isConfigured);
    }
}
