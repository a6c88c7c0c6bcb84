package org.clearinghouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    @TempDir
    Path dataDir;

    @Test
    void isCreatedOnceAndReadableByItsOwnerOnly() throws IOException {
        String made = SigningKey.readOrCreate(dataDir).publicKeyPem();
        assertThat(SigningKey.readOrCreate(dataDir).publicKeyPem()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(dataDir.toFile().list()).containsExactly("token-key.pem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "\u00ff",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ"
            })
    void rejectsADamagedFileAndLeavesIt(String damage) throws IOException {
        Files.writeString(file(), damage);
        assertRefused("contains no private RSA key in PEM. Restore it, or remove it to get a new one");
        assertThat(file()).hasContent(damage);
    }

    @Test
    void explainsAFileThatCannotBeRead() throws IOException {
        Files.createDirectory(file());
        assertRefused("cannot be read or written: Is a directory.");
    }

    @Test
    void explainsAFileThatCannotBeWritten() {
        assertThatThrownBy(() -> SigningKey.readOrCreate(Path.of("/proc/clearinghouse")))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining("cannot be read or written: no such file or directory.");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> SigningKey.readOrCreate(dataDir))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContainingAll(file().toString(), why)
                .hasMessageNotContaining("\n");
    }

    private Path file() {
        return dataDir.resolve("token-key.pem");
    }
}
