package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import picocli.CommandLine;

/** Runs a command inside the application, with its database but without its HTTP servers and scheduler. */
public final class CommandApplication implements QuarkusApplication {
    /** The standard output belongs to the command, so the log goes to the standard error, from WARN on. */
    private static final Map<String, String> OVERRIDES = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "clearinghouse.fallback-snapshot", "",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN");

    private static ToIntFunction<CDI<Object>> currentCommand;
    private static RuntimeException startupFailure;

    /** @param command receives the application's beans and returns the exit code */
    static void run(ToIntFunction<CDI<Object>> command) {
        currentCommand = command;
        OVERRIDES.forEach(System::setProperty);
        EmbeddedDatabase.startShared().runApplication(() -> Quarkus.run(CommandApplication.class));
    }

    static boolean isRunning() {
        return currentCommand != null;
    }

    /** Cancels the command: unlike the service, it does not wait for a database. The cause is printed for the user. */
    static void cancel(RuntimeException cause) {
        startupFailure = cause;
    }

    private static String describeFailure(RuntimeException failure) {
        return failure instanceof DatabaseUnavailableException unavailable
                ? "%s (%s)".formatted(unavailable.getMessage(), unavailable.detail())
                : failure.getMessage();
    }

    @Override
    public int run(String... arguments) {
        if (startupFailure != null) {
            System.err.println(describeFailure(startupFailure));
            return CommandLine.ExitCode.SOFTWARE;
        }
        try {
            return currentCommand.applyAsInt(CDI.current());
        } catch (CommandException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
