package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clearinghouse.security.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerificationConfigTest {
    private static final String DATA_DIR = "clearinghouse.data-dir";
    private static final String KEY = "mp.jwt.verify.publickey";

    @TempDir
    Path directory;

    @AfterEach
    void clear() {
        List.of(DATA_DIR, KEY, KEY + ".location", StorageMode.JDBC_URL).forEach(System::clearProperty);
    }

    @Test
    void trustsTheKeyOfTheDataDirectory() {
        System.setProperty(DATA_DIR, directory.toString());
        TokenVerificationConfig.configure();
        assertThat(System.getProperty(KEY))
                .isEqualTo(SigningKey.readOrCreate(directory).publicKeyPem());
    }

    @Test
    void leavesTheKeyOfTheOperator() {
        System.setProperty(DATA_DIR, directory.toString());
        System.setProperty(KEY + ".location", "/keys/public.pem");
        TokenVerificationConfig.configure();
        assertThat(System.getProperty(KEY)).isNull();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void hasNoKeyWithAnExternalDatabaseOnly() {
        System.setProperty(StorageMode.JDBC_URL, "jdbc:postgresql://localhost/x");
        assertThat(TokenVerificationConfig.hasDataDir()).isFalse();
        System.setProperty(DATA_DIR, directory.toString());
        assertThat(TokenVerificationConfig.hasDataDir()).isTrue();
    }
}
