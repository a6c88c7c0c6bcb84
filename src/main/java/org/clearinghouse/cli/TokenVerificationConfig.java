package org.clearinghouse.cli;

import java.util.stream.Stream;
import org.clearinghouse.access.SigningKey;

/** Lets the service trust the tokens of its data directory's key, where the operator configured no other key. */
final class TokenVerificationConfig {
    private static final String KEY = "mp.jwt.verify.publickey";

    private TokenVerificationConfig() {}

    static void configure() {
        if (hasDataDir() && !isOperatorsOwn()) {
            System.setProperty(KEY, SigningKey.readOrCreate(Settings.dataDir()).publicPem());
        }
    }

    /** Whether the service has a data directory, and so a key of its own. */
    static boolean hasDataDir() {
        return Settings.isDataDirConfigured() || StorageMode.configured() == StorageMode.EMBEDDED;
    }

    static boolean isOperatorsOwn() {
        return Stream.of(KEY, KEY + ".location").anyMatch(Settings::isConfigured);
    }
}
