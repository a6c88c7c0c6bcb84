package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipEntryCounterTest {
    @TempDir
    Path directory;

    @Test
    void comparesTheEntriesWithTheLimit() throws IOException {
        Path archive = directory.resolve("a.zip");
        HostileArchives.writeEmptyEntries(archive, 3000);
        assertThat(ZipEntryCounter.exceeds(archive, 2999)).isTrue();
        assertThat(ZipEntryCounter.exceeds(archive, 3000)).isFalse();
    }

    @Test
    void anythingElseHasNoEntries() throws IOException {
        Path text = Files.writeString(directory.resolve("a.txt"), "PK\1\2".repeat(100), StandardCharsets.ISO_8859_1);
        assertThat(ZipEntryCounter.exceeds(text, 1)).isFalse();
        assertThat(ZipEntryCounter.exceeds(directory.resolve("none"), 1)).isFalse();
    }
}
