package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFinderTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "first");
        Files.writeString(directory.resolve("z.txt"), "last");
    }

    @Test
    void findsFilesInTheOrderOfTheirNamesWithoutHiddenOnes() throws IOException {
        Files.writeString(directory.resolve(".DS_Store"), "");
        Files.writeString(Files.createDirectory(directory.resolve(".git")).resolve("config"), "");
        Files.writeString(Files.createDirectory(directory.resolve("more")).resolve("m.txt"), "middle");
        assertThat(names()).containsExactly("a.txt", "more/m.txt", "z.txt");
    }

    @Test
    void findsAHiddenFileThatIsGivenItself() throws IOException {
        Path hidden = Files.writeString(directory.resolve(".sheet.txt"), "hidden");
        assertThat(DocumentFinder.findAll(List.of(hidden)))
                .singleElement()
                .satisfies(file -> assertThat(file.readBytes()).asString().isEqualTo("hidden"));
    }

    @Test
    void anArchiveOfTooManyFilesIsUnreadable() throws IOException {
        writeArchive(directory.resolve("many.zip"), 10_001);
        assertOnlyThisOneFails("many.zip", IOException.class, "it contains 10001 files; at most 10000 are allowed");
    }

    @Test
    void findsTheFilesOfAnArchive() throws IOException {
        writeArchive(directory.resolve("few.zip"), 2);
        assertThat(names()).containsExactly("a.txt", "few.zip!0.txt", "few.zip!1.txt", "z.txt");
    }

    /** Reading it from the beginning fails even for root. */
    @Test
    void anUnreadableFileDoesNotStopTheOthers() throws IOException {
        Files.createSymbolicLink(directory.resolve("memory.txt"), Path.of("/proc/self/mem"));
        assertOnlyThisOneFails("memory.txt", IOException.class, "Input/output error");
    }

    @Test
    void aBrokenLinkDoesNotStopTheOthers() throws IOException {
        Files.createSymbolicLink(directory.resolve("gone.txt"), Path.of("nowhere"));
        assertOnlyThisOneFails("gone.txt", NoSuchFileException.class, "gone.txt");
    }

    @Test
    void anUnreadableDirectoryIsReported() {
        DocumentFinder.Visitor visitor = new DocumentFinder.Visitor(directory);
        visitor.visitFileFailed(directory.resolve("closed"), new AccessDeniedException("closed"));
        assertThat(visitor.documents()).singleElement().satisfies(file -> {
            assertThat(file.name()).endsWith("/closed");
            assertThatThrownBy(file::readBytes).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void rejectsAPathThatDoesNotExist() {
        assertThatThrownBy(() -> DocumentFinder.findAll(List.of(directory, directory.resolve("nowhere.txt"))))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("nowhere.txt does not exist");
    }

    private void assertOnlyThisOneFails(String name, Class<? extends IOException> type, String why) throws IOException {
        List<DocumentFile> files = DocumentFinder.findAll(List.of(directory));
        assertThat(names()).containsExactly("a.txt", name, "z.txt");
        assertThatThrownBy(files.get(1)::readBytes).isInstanceOf(type).hasMessageContaining(why);
        assertThat(files.get(0).readBytes()).asString().isEqualTo("first");
        assertThat(files.get(2).readBytes()).asString().isEqualTo("last");
    }

    private List<String> names() {
        int prefix = directory.toString().length() + 1;
        return DocumentFinder.findAll(List.of(directory)).stream()
                .map(file -> file.name().substring(prefix))
                .toList();
    }

    private static void writeArchive(Path file, int entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry(entry + ".txt"));
            }
        }
    }
}
