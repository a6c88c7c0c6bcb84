package org.clearinghouse.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Replaces the times in a workbook, because the library writes the time at which it runs. The JDK's stream cannot read the
 * sizes that the library writes behind the entries.
 */
final class WorkbookTimestamps {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

    private WorkbookTimestamps() {}

    /** Returns the same workbook with this time as its only one. */
    static byte[] replace(byte[] workbook, OffsetDateTime time) {
        OffsetDateTime created = time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(created.toLocalDateTime());
                to.putNextEntry(copy);
                to.write(replaceCreated(
                        entry.getName(), from.getInputStream(entry).readAllBytes(), created));
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] replaceCreated(String name, byte[] content, OffsetDateTime created) {
        return name.equals(PROPERTIES)
                ? new String(content, StandardCharsets.UTF_8)
                        .replaceFirst(CREATED, "$1" + DateTimeFormatter.ISO_INSTANT.format(created))
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
