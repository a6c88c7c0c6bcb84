package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Shell scripts in place of PostgreSQL's programs. */
final class FakePrograms {
    private final Path binaries;
    private final PostgresLog log;

    FakePrograms(DataDirectory dataDirectory) throws IOException {
        binaries = Files.createDirectories(dataDirectory.root().resolve("fake"));
        Files.createDirectory(binaries.resolve("bin"));
        log = PostgresLog.open(dataDirectory.log());
    }

    void write(String program, String script) throws IOException {
        Path file = Files.writeString(binaries.resolve("bin").resolve(program), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    PostgresLog log() {
        return log;
    }

    PostgresCommands commands(String... prefix) {
        return new PostgresCommands(List.of(prefix), binaries, log);
    }

    List<String> output() throws IOException {
        return Files.readAllLines(log.file());
    }
}
