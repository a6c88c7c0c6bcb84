package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
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
    void whatAKilledProcessLeftIsSweptAndWhatAnotherMayBeWritingIsNot() throws IOException {
        Path file = directory.resolve("file");
        Path left = agedHours(2, "file123.partial");
        Path beingWritten = agedHours(0, "file456.partial");
        Path somebodyElses = agedHours(2, "file-of-mine.partial");
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("new");
        assertThat(left).doesNotExist();
        assertThat(beingWritten).exists();
        assertThat(somebodyElses).exists();
    }

    private Path agedHours(int hours, String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "part");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
    }
}
