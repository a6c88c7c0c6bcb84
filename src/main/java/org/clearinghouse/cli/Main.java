package org.clearinghouse.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import org.clearinghouse.postgres.PostgresStartException;
import org.clearinghouse.security.SigningKeyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The entry point. Exit codes: 0 success, 1 failure of at least one document, 2 invalid usage. */
@QuarkusMain
public final class Main {
    private static final IExecutionExceptionHandler MESSAGE_ONLY_HANDLER = (failure, command, arguments) -> {
        if (isUserFacing(failure)) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    };

    private Main() {}

    private static boolean isUserFacing(Exception failure) {
        return failure instanceof PostgresStartException
                || failure instanceof SigningKeyException
                || failure instanceof CommandException;
    }

    public static void main(String... arguments) {
        // Libraries format with the default locale too; responses and files are the same on every machine.
        Locale.setDefault(Locale.ROOT);
        // Browsers send braces and bars in query strings, which java.net.URI rejects; routes decode them themselves.
        System.setProperty("vertx.disableURIValidation", "true");
        int exitCode = new CommandLine(new RootCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(MESSAGE_ONLY_HANDLER)
                .execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }
}
