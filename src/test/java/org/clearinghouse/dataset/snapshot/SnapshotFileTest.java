package org.clearinghouse.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final History HISTORY = Histories.bundledAnd().history();

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsReadWithoutADifference() throws IOException {
        assertThat(SnapshotFile.read(file(written()))).isEqualTo(HISTORY);
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] whole = written();
        assertRefused(file(Arrays.copyOf(whole, whole.length - 1)), "damaged");
    }

    @Test
    void aFileWithAnotherByteIsRefused() throws IOException {
        byte[] damaged = written();
        damaged[damaged.length / 2] ^= 1;
        assertRefused(file(damaged), "damaged");
    }

    @Test
    void whatIsNoSnapshotIsRefused() throws IOException {
        assertRefused(file("area,metric\n".getBytes(StandardCharsets.UTF_8)), "not a snapshot");
        assertRefused(file(compressed("{}")), "format 0");
        assertRefused(file(compressed("{\"format\": 2}")), "damaged");
        assertRefused(file(compressed("{\"format\": 2, \"history\": null}")), "damaged");
        assertRefused(file(compressed("{\"format\": 2, \"history\": {\"versions\": []}}")), "damaged");
        assertRefused(directory.resolve("missing"), "does not exist");
        assertRefused(directory, "cannot be read");
    }

    @Test
    void aSnapshotOfANewerFormatIsRefused() throws IOException {
        assertRefused(
                file(compressed("{\"format\": 4, \"history\": {}}")),
                "format 4, of a newer build; this build reads formats up to 3");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> SnapshotFile.read(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContainingAll(file.toString(), why, "export --format snapshot");
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFile.write(HISTORY, out);
        return out.toByteArray();
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("snapshot"), content);
    }
}
