package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidFileTest {
    @TempDir
    Path directory;

    @Test
    void findsNoServerWithoutAFile() throws IOException {
        assertNoServer();
        assertThat(new PostmasterPidFile(directory).removeIfStale()).isFalse();
    }

    @Test
    void removesTheFileIfAnotherProgramHasTheProcessId() throws IOException {
        Path file = write(ProcessHandle.current().pid() + "\n/data\n1\n5432\n");
        assertNoServer();
        assertThat(new PostmasterPidFile(directory).removeIfStale()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsTheFileOfSingleUserMode() throws IOException {
        Path file = write("-" + ProcessHandle.current().pid() + "\n");
        assertNoServer();
        assertThat(new PostmasterPidFile(directory).removeIfStale()).isFalse();
        assertThat(file).exists();
    }

    @Test
    void keepsAFileWithAnUnusedProcessId() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path file = write(ended.pid() + "\n");
        assertNoServer();
        assertThat(new PostmasterPidFile(directory).removeIfStale()).isFalse();
        assertThat(file).exists();
    }

    @Test
    void ignoresAFileWithoutProcessId() throws IOException {
        write("");
        assertNoServer();
        write("damage");
        assertNoServer();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(directory.resolve("postmaster.pid"), content);
    }

    private void assertNoServer() throws IOException {
        assertThat(new PostmasterPidFile(directory).isServerRunning()).isFalse();
        assertThat(new PostmasterPidFile(directory).serverPort()).isEmpty();
    }
}
