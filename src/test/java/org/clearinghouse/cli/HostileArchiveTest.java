package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives made to exhaust time, memory or disk, or to write where they should not. */
class HostileArchiveTest {
    private static final int MILLION = 1_000_000;

    @TempDir
    Path directory;

    @Test
    void archivesInAnArchiveAreNotUnpacked() throws IOException {
        Path archive = write("nested.zip", HostileArchives.packRepeatedly(50));
        List<DocumentFile> documents = ZipArchive.findDocuments(archive).toList();
        assertThat(documents).hasSize(1);
        ExtractionResult read = Histories.READER.read(documents.get(0).readBytes(), "a.zip");
        assertThat(read.figures()).isEmpty();
        assertThat(read.findings().get(0).message()).contains("ZIP");
    }

    @Test
    void namesThatLeaveTheDirectoryWriteNothing() throws IOException {
        Path parent = write("up.zip", HostileArchives.pack("../../up.txt", new byte[] {'x'}));
        Path absolute = write("root.zip", HostileArchives.pack("/tmp/x\u001B[2J\n.txt", new byte[] {'x'}));
        for (Path archive : List.of(parent, absolute)) {
            List<DocumentFile> documents = ZipArchive.findDocuments(archive).toList();
            assertThat(documents).hasSize(1);
            assertThat(documents.get(0).readBytes()).containsExactly('x');
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(parent, absolute);
        }
    }

    /** The entries say that they have one byte each. */
    @Test
    void theBytesOfAllEntriesAreCountedAsTheyAreUnpacked() throws IOException {
        Path archive = directory.resolve("announced.zip");
        HostileArchives.writeAnnouncedEntries(archive, 70, 20_000_000);
        List<DocumentFile> documents = ZipArchive.findDocuments(archive).toList();
        assertThat(documents).hasSize(70);
        for (DocumentFile document : documents.subList(0, 64)) {
            assertThat(document.readBytes()).hasSize(DocumentReader.MOST_BYTES + 1);
        }
        assertThatThrownBy(documents.get(64)::readBytes)
                .isInstanceOf(IOException.class)
                .hasMessage("the archive unpacks to more than 1073741824 bytes; split it");
    }

    @Test
    @Timeout(60)
    void aMillionEntriesAreRefused() throws IOException {
        Path archive = directory.resolve("million.zip");
        HostileArchives.writeEmptyEntries(archive, MILLION);
        long start = System.nanoTime();
        List<DocumentFile> documents = ZipArchive.findDocuments(archive).toList();
        assertThat(documents).hasSize(1);
        assertThatThrownBy(documents.get(0)::readBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 10000 are allowed");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
