package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clearinghouse.security.CallerRole;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a token for write access to the service on this machine. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a token for write access over the network.",
            "It is signed with the key in the data directory, which is created on first use."
        })
final class TokenCommand implements Runnable {

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role it grants: editor.")
    private String role;

    @Option(
            names = "--days",
            defaultValue = "30",
            description = "Validity in days, 1 to 366 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public void run() {
        require(role.equals(CallerRole.EDITOR_ROLE), "There is no role \"%s\"; there is editor.".formatted(role));
        require(days >= 1 && days <= 366, "--days is %d; it can be 1 to 366.".formatted(days));
        require(
                !TokenVerificationConfig.hasOperatorKey(),
                "The service trusts the key that mp.jwt.verify.publickey names: have a token issued with that one.");
        require(
                TokenVerificationConfig.hasDataDir(),
                "With these settings the service has no data directory, and so no key: set CLEARINGHOUSE_DATA_DIR for it and here,"
                        + " or mp.jwt.verify.publickey.location for an issuer of your own.");
        System.out.println(TokenIssuer.sign(SigningKey.readOrCreate(dataDir()), role, Duration.ofDays(days)));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new CommandException(message);
        }
    }

    private static Path dataDir() {
        try {
            return Files.createDirectories(BootstrapConfig.dataDir());
        } catch (IOException e) {
            throw new CommandException("The data directory cannot be made: " + e.getMessage(), e);
        }
    }
}
