package org.clearinghouse.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A {@link DatabaseHost} as its parent sees it. Its environment is of the sort that misleads PostgreSQL's tools. */
final class DatabaseHostProcess implements AutoCloseable {
    private static final Map<String, String> MISLEADING_ENVIRONMENT =
            Map.of("PGDATA", "/nowhere", "PGPORT", "1", "PGOPTIONS", "--nonsense", "LANGUAGE", "tr");

    private final Process process;
    private final BufferedReader output;

    private DatabaseHostProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static DatabaseHostProcess start(Path dataDir, String word) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHost.class.getName(),
                dataDir.toString(),
                word);
        builder.environment().putAll(MISLEADING_ENVIRONMENT);
        return new DatabaseHostProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** "ready", or why it could not start. */
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
