package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
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
        write("folder/../a.txt");
        assertThat(ZipArchive.isDocumentArchive(archive)).isTrue();
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
