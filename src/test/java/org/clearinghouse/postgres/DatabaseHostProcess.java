package org.clearinghouse.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs a {@link DatabaseHost} in a child process, with environment variables that could mislead PostgreSQL's tools. */
final class DatabaseHostProcess implements AutoCloseable {
    private static final Map<String, String> MISLEADING_ENVIRONMENT =
            Map.of("PGDATA", "/nowhere", "PGPORT", "1", "PGOPTIONS", "--nonsense", "LANGUAGE", "tr");

    private final Process process;
    private final BufferedReader output;

    private DatabaseHostProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static DatabaseHostProcess start(Path dataDir, String text) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHost.class.getName(),
                dataDir.toString(),
                text);
        builder.environment().putAll(MISLEADING_ENVIRONMENT);
        return new DatabaseHostProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Returns "ready", or why the database did not start. */
    String readFirstLine() throws IOException {
        return output.readLine();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
