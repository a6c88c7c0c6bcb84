package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void createsAPrivateDirectory() throws IOException {
        Path root = DataDirectory.create(directory.resolve("a/b")).root();
        assertThat(Files.getPosixFilePermissions(root)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void resolvesSymbolicLinks() throws IOException {
        Path target = Files.createDirectory(directory.resolve("target"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        assertThat(DataDirectory.create(link)).isEqualTo(DataDirectory.create(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "a`b", "a\"b", "a\\b", "a\nb"})
    void rejectsPathsThatAreUnsafeInAShell(String name) {
        assertThatThrownBy(() -> DataDirectory.create(directory.resolve(name)))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("choose a path without");
        assertThat(directory).isEmptyDirectory();
    }
}
