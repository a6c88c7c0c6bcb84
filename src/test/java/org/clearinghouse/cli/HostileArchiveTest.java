package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        byte[] nested = "Ohio Data 2011".getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 50; depth++) {
            nested = pack("a.zip", nested);
        }
        List<DocumentFile> documents =
                ZipArchive.findDocuments(write("nested.zip", nested)).toList();
        assertThat(documents).hasSize(1);
        ExtractionResult read = Histories.READER.read(documents.get(0).readBytes(), "a.zip");
        assertThat(read.figures()).isEmpty();
        assertThat(read.findings().get(0).message()).contains("ZIP");
    }

    @Test
    void namesThatLeaveTheDirectoryWriteNothing() throws IOException {
        Path archive = write("up.zip", pack("../../up.txt", "Ohio Data 2011".getBytes(StandardCharsets.UTF_8)));
        List<DocumentFile> hidden = ZipArchive.findDocuments(archive).toList();
        Path absolute = write("root.zip", pack("/tmp/x\u001B[2J\n.txt", new byte[] {'x'}));
        List<DocumentFile> documents = ZipArchive.findDocuments(absolute).toList();
        assertThat(hidden).isEmpty();
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).readBytes()).containsExactly('x');
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(archive, absolute);
        }
    }

    @Test
    @Timeout(60)
    void aMillionEntriesAreRefused() throws IOException {
        Path archive = directory.resolve("million.zip");
        writeEmptyEntries(archive, MILLION);
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

    private static byte[] pack(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Writes only a central directory, whose end counts as few entries as its 16 bits can. */
    static void writeEmptyEntries(Path file, int count) throws IOException {
        int entryBytes = 46 + 7;
        ByteBuffer entry = ByteBuffer.allocate(entryBytes).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(new byte[] {'P', 'K', 3, 4});
            out.write(new byte[26]);
            for (int i = 0; i < count; i++) {
                entry.clear();
                entry.putInt(0x02014b50).put(new byte[24]).putShort((short) 7);
                entry.position(46);
                entry.put("%07d".formatted(i).getBytes(StandardCharsets.US_ASCII));
                out.write(entry.array());
            }
            ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
            end.putInt(count * entryBytes).putInt(30).putShort((short) 0);
            out.write(end.array());
        }
    }
}
