package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void replacesAFileForItsOwnerAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keepsTheOldFileWhenAWriteFails() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(directory).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    void deletesStalePartialFilesOfTheSameNameOnly() throws IOException {
        Path file = directory.resolve("file");
        Path stale = createAged(2, "file.partial-123");
        Path recent = createAged(0, "file.partial-456");
        Path foreign = createAged(2, "file.partial-of-mine");
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("new");
        assertThat(stale).doesNotExist();
        assertThat(recent).exists();
        assertThat(foreign).exists();
    }

    @Test
    void createsADirectoryForItsOwnerAlone() throws IOException {
        Path target = directory.resolve("target");
        AtomicFile.createDirectory(target, partial -> {
            assertThat(target).doesNotExist();
            Files.writeString(partial.resolve("file"), "content");
        });
        assertThat(target.resolve("file")).hasContent("content");
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void leavesNothingWhenADirectoryCannotBeFilled() {
        assertThatThrownBy(() -> AtomicFile.createDirectory(directory.resolve("target"), partial -> {
                    Files.writeString(partial.resolve("file"), "content");
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void deletesPartialDirectoriesOfAnyAge() throws IOException {
        Path partial = Files.createDirectory(directory.resolve("target.partial-1"));
        Files.createDirectory(partial.resolve("inner"));
        Path other = Files.createDirectory(directory.resolve("other.partial-1"));
        AtomicFile.deletePartials(directory.resolve("target"));
        assertThat(partial).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void deletesNothingWhereTheParentIsMissing() throws IOException {
        AtomicFile.deletePartials(directory.resolve("missing").resolve("target"));
        assertThat(directory).isEmptyDirectory();
    }

    private Path createAged(int hours, String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "part");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
    }
}
