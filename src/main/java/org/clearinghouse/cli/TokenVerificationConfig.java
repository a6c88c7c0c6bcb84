package org.clearinghouse.cli;

import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;

/** Makes the service trust tokens signed with the data directory's key, unless the operator configured another key. */
final class TokenVerificationConfig {
    private static final String KEY_PROPERTY = "mp.jwt.verify.publickey";

    private TokenVerificationConfig() {}

    static void configure() {
        if (hasDataDir() && !hasOperatorKey()) {
            System.setProperty(
                    KEY_PROPERTY,
                    SigningKey.readOrCreate(BootstrapConfig.dataDir()).publicKeyPem());
        }
    }

    /** Whether the service has a data directory, which holds its signing key. */
    static boolean hasDataDir() {
        return BootstrapConfig.isDataDirConfigured() || StorageMode.resolveConfigured() == StorageMode.EMBEDDED;
    }

    static boolean hasOperatorKey() {
        return Stream.of(KEY_PROPERTY, KEY_PROPERTY + ".location").anyMatch(BootstrapConfig::isConfigured);
    }
}
