package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import picocli.CommandLine;

/** Runs a command inside the application, with its database and without its network. */
public final class CommandApplication implements QuarkusApplication {
    /** Output belongs to the command, so the log goes to the other stream and says only what went wrong. */
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "clearinghouse.fallback-snapshot", "",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN");

    private static ToIntFunction<CDI<Object>> work;
    private static RuntimeException startupFailure;

    /** @param command gives the exit code; it is handed the application's beans */
    static void run(ToIntFunction<CDI<Object>> command) {
        work = command;
        SETTINGS.forEach(System::setProperty);
        EmbeddedDatabase.startShared().runApplication(() -> Quarkus.run(CommandApplication.class));
    }

    static boolean isRunning() {
        return work != null;
    }

    /** A command does not wait for a database; whoever gave it is told why it was not carried out. */
    static void cancel(RuntimeException because) {
        startupFailure = because;
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
            return work.applyAsInt(CDI.current());
        } catch (CommandException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
