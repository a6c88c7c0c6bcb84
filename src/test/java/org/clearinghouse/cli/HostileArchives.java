package org.clearinghouse.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes archives that no archiver writes. */
final class HostileArchives {
    private HostileArchives() {}

    /** Packs an archive into an archive, so many times. */
    static byte[] packRepeatedly(int times) throws IOException {
        byte[] nested = "Ohio Data 2011".getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < times; depth++) {
            nested = pack("a.zip", nested);
        }
        return nested;
    }

    static byte[] pack(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Writes entries of so many zeros, each of which is announced as one byte. */
    static void writeAnnouncedEntries(Path file, int count, int bytes) throws IOException {
        byte[] compressed = compress(new byte[bytes]);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (int i = 0; i < count; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry("%03d.txt".formatted(i));
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setSize(1);
                entry.setCompressedSize(compressed.length);
                entry.setCrc(0);
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(compressed));
            }
        }
    }

    private static byte[] compress(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(1, true))) {
            deflater.write(content);
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
