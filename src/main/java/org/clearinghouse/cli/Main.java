package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.clearinghouse.database.DatabaseStartException;

/** The program: {@code serve} is all it does so far, and what it does when it is told nothing. */
@QuarkusMain
public final class Main {
    private static final int WRONG_USAGE = 2;
    private static final int FAILURE = 1;

    private Main() {}

    public static void main(String... arguments) {
        if (!List.of().equals(List.of(arguments)) && !List.of("serve").equals(List.of(arguments))) {
            end(WRONG_USAGE, "Unknown command \"%s\". The one there is: serve".formatted(String.join(" ", arguments)));
        }
        try {
            OwnDatabase.unlessConfigured().during(() -> Quarkus.run(arguments));
        } catch (DatabaseStartException e) {
            end(FAILURE, e.getMessage());
        }
    }

    private static void end(int exitCode, String message) {
        System.err.println(message);
        System.exit(exitCode);
    }
}
