package org.clearinghouse.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.clearinghouse.ingest.extraction.DocumentReader;

/**
 * Finds documents in a ZIP archive. Each entry is unpacked only when it is imported, and no further than the size limit of
 * a document. An entry that cannot be unpacked is a document that cannot be read, so that none is left out silently. The
 * JDK's classes read neither names in code page 437 nor all methods, and find one of two entries with the same name.
 */
final class ZipArchive {
    private static final int MAXIMUM_ENTRIES = 10_000;
    /** With directories and hidden files. */
    private static final int MAXIMUM_HEADERS = 2 * MAXIMUM_ENTRIES;

    private static final long MAXIMUM_BYTES = 1L << 30;
    /** The code page of names that are not marked as UTF-8. */
    private static final String NAMES = "IBM437";

    private ZipArchive() {}

    /** Whether a file is a ZIP archive, but not an office document, which is a ZIP archive as well. */
    static boolean isDocumentArchive(Path file) {
        try {
            // findDocuments reports that there are too many
            return ZipEntryCounter.exceeds(file, MAXIMUM_HEADERS) || hasDocuments(file);
        } catch (IOException | IllegalArgumentException e) {
            return false; // DocumentReader reports that it is not a document
        }
    }

    private static boolean hasDocuments(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        }
    }

    /** Finds the documents in the order of their names. An archive beyond the limits gives one unreadable document. */
    static Stream<DocumentFile> findDocuments(Path file) {
        try (ZipFile zip = openCounted(file)) {
            List<ZipArchiveEntry> entries = listFiles(zip);
            requireSizeLimits(entries);
            List<DocumentFile> documents = createDocuments(file, entries);
            return documents.isEmpty()
                    ? Stream.of(DocumentFile.createUnreadable(file, new IOException("it contains no documents")))
                    : documents.stream();
        } catch (IOException e) {
            return Stream.of(DocumentFile.createUnreadable(file, e));
        } catch (IllegalArgumentException e) {
            return Stream.of(DocumentFile.createUnreadable(file, new IOException("it is a damaged ZIP archive", e)));
        }
    }

    /** Opens an archive unless it has so many entries that the library would fill the memory with them. */
    private static ZipFile openCounted(Path file) throws IOException {
        if (ZipEntryCounter.exceeds(file, MAXIMUM_HEADERS)) {
            throw new IOException("it contains too many files; at most %s are allowed".formatted(MAXIMUM_ENTRIES));
        }
        return open(file);
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ZipFile.Builder builder = ZipFile.builder().setPath(file).setZstdInputStreamFactory(compressed -> {
            throw createZstandardException();
        });
        return builder.setCharset(NAMES).get();
    }

    static IOException createZstandardException() {
        return new IOException("it is compressed by Zstandard; pack it with deflate");
    }

    private static List<ZipArchiveEntry> listFiles(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    private static void requireSizeLimits(List<ZipArchiveEntry> entries) throws IOException {
        if (entries.size() > MAXIMUM_ENTRIES) {
            throw new IOException(
                    "it contains %s files; at most %s are allowed".formatted(entries.size(), MAXIMUM_ENTRIES));
        }
        long bytes = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum();
        if (bytes > MAXIMUM_BYTES) {
            throw new IOException("it unpacks to %s bytes; at most %s are allowed".formatted(bytes, MAXIMUM_BYTES));
        }
    }

    /** Entries of one name follow each other in the order of the archive and are numbered from the second. */
    private static List<DocumentFile> createDocuments(Path file, List<ZipArchiveEntry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        AtomicLong unpacked = new AtomicLong();
        List<DocumentFile> documents = new ArrayList<>();
        entries.stream()
                .filter(entry -> isVisible(entry.getName()))
                .sorted(Comparator.comparing(ZipArchiveEntry::getName))
                .forEach(entry -> {
                    int number = counts.merge(entry.getName(), 1, Integer::sum);
                    documents.add(createDocument(file, entry.getName(), number, unpacked));
                });
        return documents;
    }

    private static DocumentFile createDocument(Path file, String name, int number, AtomicLong unpacked) {
        String shown = number == 1 ? name : name + "#" + number;
        return new DocumentFile(FileNames.format(file) + "!" + shown, () -> readEntry(file, name, number, unpacked));
    }

    /** ".." is no hidden directory. */
    private static boolean isVisible(String name) {
        return Stream.of(name.split("/"))
                .noneMatch(part -> part.startsWith(".") && !part.matches("\\.{1,2}") || part.equals("__MACOSX"));
    }

    /** @param unpacked bytes of the entries before, because the archive may announce smaller sizes */
    private static byte[] readEntry(Path file, String name, int number, AtomicLong unpacked) throws IOException {
        if (unpacked.get() > MAXIMUM_BYTES) {
            throw new IOException("the archive unpacks to more than %s bytes; split it".formatted(MAXIMUM_BYTES));
        }
        byte[] content = readEntry(file, name, number);
        unpacked.addAndGet(content.length);
        return content;
    }

    private static byte[] readEntry(Path file, String name, int number) throws IOException {
        try (ZipFile zip = open(file)) {
            ZipArchiveEntry entry = StreamSupport.stream(zip.getEntries(name).spliterator(), false)
                    .skip(number - 1L)
                    .findFirst()
                    .orElseThrow(() -> new FileNotFoundException(name));
            return readEntry(zip, entry);
        }
    }

    private static byte[] readEntry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new IOException("it is encrypted in the archive; unpack it with its password");
        } else if (!zip.canReadEntryData(entry)) {
            throw new IOException("it is compressed by method %s; pack it with deflate".formatted(entry.getMethod()));
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return requireChecksum(DocumentFile.readBounded(stream), entry);
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged in the archive", e);
        }
    }

    /** The library checks no sums, and changed bytes may be another number. Too long content is not all there. */
    private static byte[] requireChecksum(byte[] content, ZipArchiveEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        if (content.length <= DocumentReader.MOST_BYTES && sum.getValue() != entry.getCrc()) {
            throw new IOException("it is damaged in the archive: its checksum differs");
        }
        return content;
    }
}
