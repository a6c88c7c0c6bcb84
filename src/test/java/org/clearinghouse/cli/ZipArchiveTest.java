package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {
    @TempDir
    Path directory;

    private Path archive;

    @BeforeEach
    void locate() {
        archive = directory.resolve("sheets.zip");
    }

    @Test
    void findsEntriesInTheOrderOfTheirNames() throws IOException {
        write("b.txt", "a/c.txt", "a/");
        assertThat(findNames()).containsExactly("a/c.txt", "b.txt");
    }

    @Test
    void skipsHiddenEntries() throws IOException {
        write("a.txt", ".hidden.txt", "__MACOSX/a.txt", ".git/config");
        assertThat(findNames()).containsExactly("a.txt");
    }

    @Test
    void readsTheContentOfAnEntry() throws IOException {
        write("a.txt");
        assertThat(ZipArchive.findDocuments(archive))
                .singleElement()
                .satisfies(
                        document -> assertThat(document.readBytes()).asString().isEqualTo("content of a.txt"));
    }

    @Test
    void readsEntriesThatTheZipFileSystemRejects() throws IOException {
        write("../a.txt", "folder/../b.txt", "./c.txt");
        assertThat(ZipArchive.isDocumentArchive(archive)).isTrue();
        assertThat(findNames()).containsExactly("../a.txt", "./c.txt", "folder/../b.txt");
    }

    @Test
    void reportsAnArchiveWithoutDocuments() throws IOException {
        write(".hidden.txt");
        assertThat(ZipArchive.findDocuments(archive))
                .singleElement()
                .satisfies(document ->
                        assertThatThrownBy(document::readBytes).hasMessage("it contains no documents"));
    }

    @Test
    void readsEntriesOfOneName() throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            for (String content : List.of("first", "second")) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        assertThat(findNames()).containsExactly("a.txt", "a.txt#2");
        assertThat(ZipArchive.findDocuments(archive).map(ZipArchiveTest::read)).containsExactly("first", "second");
    }

    @Test
    void readsNamesInCodePage437AndUtf8() throws IOException {
        for (String encoding : List.of("IBM437", "UTF-8")) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
                zip.setEncoding(encoding);
                zip.putArchiveEntry(new ZipArchiveEntry("Do\u00F1a Ana.txt"));
                zip.write('x');
                zip.closeArchiveEntry();
            }
            assertThat(ZipArchive.isDocumentArchive(archive)).isTrue();
            assertThat(findNames()).containsExactly("Do\u00F1a Ana.txt");
            assertThat(ZipArchive.findDocuments(archive).map(ZipArchiveTest::read))
                    .containsExactly("x");
        }
    }

    @Test
    void givesTheReasonForEntriesThatItCannotUnpack() throws IOException {
        write("a.txt", "b.txt");
        assertUnreadable(6, 1, "it is encrypted in the archive; unpack it with its password");
        write("a.txt", "b.txt");
        assertUnreadable(8, 99, "it is compressed by method 99; pack it with deflate");
        write("a.txt", "b.txt");
        assertUnreadable(14, 99, "it is damaged in the archive: its checksum differs");
    }

    /** Changes a field of the first entry, in front of its data and in the directory. */
    private void assertUnreadable(int field, int value, String message) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        bytes[field] = (byte) value;
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\u0001\u0002") + field + 2] = (byte) value;
        Files.write(archive, bytes);
        List<DocumentFile> documents = ZipArchive.findDocuments(archive).toList();
        assertThatThrownBy(documents.get(0)::readBytes).hasMessage(message);
        assertThat(documents.get(1).readBytes()).asString().isEqualTo("content of b.txt");
    }

    private static String read(DocumentFile document) {
        try {
            return new String(document.readBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anArchiveRemovedMeanwhileFailsWhenItIsRead() throws IOException {
        write("a.txt");
        DocumentFile document = ZipArchive.findDocuments(archive).findFirst().orElseThrow();
        Files.delete(archive);
        assertThatThrownBy(document::readBytes).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void officeDocumentsAreNotArchives() throws IOException {
        write("[Content_Types].xml", "word/document.xml");
        assertThat(ZipArchive.isDocumentArchive(archive)).isFalse();
        write("mimetype", "content.xml");
        assertThat(ZipArchive.isDocumentArchive(archive)).isFalse();
        write("sheet.txt");
        assertThat(ZipArchive.isDocumentArchive(archive)).isTrue();
    }

    @Test
    void otherFilesAreNotArchives() throws IOException {
        Files.writeString(archive, "PK, but no archive");
        assertThat(ZipArchive.isDocumentArchive(archive)).isFalse();
        assertThat(ZipArchive.findDocuments(archive))
                .singleElement()
                .satisfies(document -> assertThatThrownBy(document::readBytes).isInstanceOf(ZipException.class));
    }

    private void write(String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private List<String> findNames() {
        return ZipArchive.findDocuments(archive)
                .map(document -> document.name().substring(document.name().indexOf('!') + 1))
                .toList();
    }
}
