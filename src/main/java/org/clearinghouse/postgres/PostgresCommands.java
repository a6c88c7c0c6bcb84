package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Runs PostgreSQL's programs and appends their output to the server's log. */
final class PostgresCommands {
    private static final Logger LOG = Logger.getLogger(PostgresCommands.class);

    /** Longer than any time limit given to a tool. */
    private static final long TIMEOUT_SECONDS = 300;

    private final List<String> prefix;
    private final Path programs;
    private final PostgresLog log;

    PostgresCommands(List<String> prefix, Path binaries, PostgresLog log) {
        this.prefix = prefix;
        this.programs = binaries.resolve("bin");
        this.log = log;
    }

    /** Runs a program, and fails unless it succeeds. */
    void runOrFail(String program, String input, List<String> arguments) throws IOException {
        log.mark();
        if (!run(program, input, arguments)) {
            throw new PostgresStartException(
                    "PostgreSQL cannot be set up: %s (more in %s)".formatted(log.lastError(), log.file()));
        }
    }

    /** Runs a program and returns whether it succeeded. */
    boolean run(String program, String input, List<String> arguments) throws IOException {
        Process process = createBuilder(program, arguments).start();
        writeInput(process, input);
        return waitForSuccess(process);
    }

    private static void writeInput(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.debug("The program ended before it read its input; see its exit code and the log", e);
        }
    }

    private ProcessBuilder createBuilder(String program, List<String> arguments) {
        List<String> command = Stream.of(
                        prefix, List.of(programs.resolve(program).toString()), arguments)
                .flatMap(List::stream)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(programs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        resetEnvironment(builder.environment());
        return builder;
    }

    /** Removes the user's variables, because many of them (PGPORT, PGOPTIONS, LANGUAGE) change what the tools do. */
    private static void resetEnvironment(Map<String, String> environment) {
        environment.keySet().retainAll(Set.of("PATH"));
        environment.putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    }

    /** Defers an interrupt until the tool ends, so that the server is either up or down. */
    private static boolean waitForSuccess(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waitForExit(process) && process.exitValue() == 0;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean waitForExit(Process process) throws InterruptedException {
        boolean finished = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!finished) {
            process.destroyForcibly();
        }
        return finished;
    }
}
