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

/** Runs PostgreSQL's programs, with what they say going to the server's log. */
final class PostgresCommands {
    private static final Logger LOG = Logger.getLogger(PostgresCommands.class);

    /** Longer than any time that a tool is told to take itself. */
    private static final long LIMIT_SECONDS = 300;

    private final List<String> prefix;
    private final Path programs;
    private final PostgresLog log;

    PostgresCommands(List<String> prefix, Path binaries, PostgresLog log) {
        this.prefix = prefix;
        this.programs = binaries.resolve("bin");
        this.log = log;
    }

    /** Runs a program that has to succeed. */
    void runOrFail(String program, String input, List<String> arguments) throws IOException {
        log.mark();
        if (!run(program, input, arguments)) {
            throw new PostgresStartException(
                    "PostgreSQL cannot be set up: %s (more in %s)".formatted(log.lastError(), log.file()));
        }
    }

    /** Tells whether the program succeeded. */
    boolean run(String program, String input, List<String> arguments) throws IOException {
        Process process = createBuilder(program, arguments).start();
        writeInput(process, input);
        return waitForSuccess(process);
    }

    private static void writeInput(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.debug("A program that fails early does not read; its exit code and the log tell why", e);
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

    /** The tools listen to many variables (PGPORT, PGOPTIONS, LANGUAGE): none of the user's may change the outcome. */
    private static void resetEnvironment(Map<String, String> environment) {
        environment.keySet().retainAll(Set.of("PATH"));
        environment.putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    }

    /** An interrupt waits until the tool is done: a server that is half-way up or down helps nobody. */
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
        boolean finished = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!finished) {
            process.destroyForcibly();
        }
        return finished;
    }
}
