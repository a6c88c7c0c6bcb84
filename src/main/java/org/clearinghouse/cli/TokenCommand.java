package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clearinghouse.model.PrintableText;
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
            names = "--name",
            defaultValue = TokenIssuer.UNNAMED,
            description = "Who holds it, for the editor log (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--days",
            defaultValue = "30",
            description = "Validity in days, 1 to 366 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public void run() {
        require(
                role.equals(CallerRole.EDITOR_ROLE),
                "There is no role \"%s\"; the only one is editor.".formatted(role));
        require(
                !name.isBlank() && name.length() <= 200 && name.codePoints().noneMatch(PrintableText::isUnprintable),
                "--name must be 1 to 200 printable characters.");
        require(days >= 1 && days <= 366, "--days is %s; it must be 1 to 366.".formatted(days));
        require(
                !TokenVerificationConfig.hasOperatorKey(),
                "The service trusts only the issuer of mp.jwt.verify.publickey: get the token from there.");
        require(
                TokenVerificationConfig.hasDataDir(),
                "The service has no data directory and therefore no key: set CLEARINGHOUSE_DATA_DIR for the service and this command,"
                        + " or mp.jwt.verify.publickey.location for your own issuer.");
        System.out.println(TokenIssuer.sign(SigningKey.readOrCreate(dataDir()), name, role, Duration.ofDays(days)));
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
            throw new CommandException("The data directory cannot be created: " + e.getMessage(), e);
        }
    }
}
