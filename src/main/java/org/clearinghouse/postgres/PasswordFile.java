package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.clearinghouse.io.AtomicFile;

/** The superuser's password. Created before the cluster, because a cluster without its password is unusable. */
final class PasswordFile {
    private static final int RANDOM_BYTES = 32;

    private PasswordFile() {}

    static String readOrCreate(DataDirectory dataDirectory) throws IOException {
        Path file = dataDirectory.password();
        if (Files.exists(file)) {
            return read(file);
        }
        if (Files.exists(dataDirectory.cluster())) {
            throw new PostgresStartException(
                    "%s is missing, and %s cannot be opened without it: restore it from a backup"
                            .formatted(file, dataDirectory.cluster()));
        }
        byte[] content = (generatePassword() + "\n").getBytes(StandardCharsets.US_ASCII);
        AtomicFile.write(file, out -> out.write(content));
        return read(file);
    }

    private static String read(Path file) throws IOException {
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new PostgresStartException("%s is empty: restore it from a backup".formatted(file));
        }
        return password;
    }

    private static String generatePassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
