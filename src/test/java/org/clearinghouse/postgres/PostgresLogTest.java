package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {
    @TempDir
    Path directory;

    @Test
    void findsTheLastErrorSinceTheMark() throws IOException {
        PostgresLog log = PostgresLog.open(directory.resolve("log"));
        append("2026-01-01 00:00:00 UTC [1] FATAL:  an old story\n");
        log.mark();
        append("2026-01-01 00:00:01 UTC [2] FATAL:  no space\n2026-01-01 00:00:01 UTC [2] LOG:  shut down\n\n");

        assertThat(log.lastError()).isEqualTo("FATAL: no space");
    }

    @Test
    void addsTheHintOfTheServer() throws IOException {
        PostgresLog log = PostgresLog.open(directory.resolve("log"));
        append(
                "2026-01-01 00:00:01 UTC [2] FATAL:  wrote too little\n2026-01-01 00:00:01 UTC [2] HINT:  Check disk space.\n");

        assertThat(log.lastError()).isEqualTo("FATAL: wrote too little; HINT: Check disk space.");
    }

    @Test
    void findsTheLastLineWithoutAnError() throws IOException {
        PostgresLog log = PostgresLog.open(directory.resolve("log"));
        append("something\nunshare: cannot\n\n");

        assertThat(log.lastError()).isEqualTo("unshare: cannot");
    }

    @Test
    void reportsAnEmptyLog() throws IOException {
        assertThat(PostgresLog.open(directory.resolve("log")).lastError()).isEqualTo("no error message");
    }

    @Test
    void rotatesALargeLog() throws IOException {
        Files.write(directory.resolve("log"), new byte[(int) PostgresLog.ROTATION_BYTES + 1]);
        PostgresLog.open(directory.resolve("log"));

        assertThat(directory.resolve("log")).isEmptyFile();
        assertThat(directory.resolve("log.1")).hasSize(PostgresLog.ROTATION_BYTES + 1);
    }

    private void append(String text) throws IOException {
        Files.writeString(directory.resolve("log"), text, StandardOpenOption.APPEND);
    }
}
