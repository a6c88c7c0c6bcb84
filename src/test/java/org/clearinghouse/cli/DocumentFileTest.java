package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {
    @TempDir
    Path directory;

    @Test
    void readsTheWholeFile() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "text");
        DocumentFile document = DocumentFile.create(file);
        assertThat(document.name()).isEqualTo(file.toString());
        assertThat(document.readBytes()).asString().isEqualTo("text");
    }

    @Test
    void isNotReadBeforeItsTurn() throws IOException {
        Path file = directory.resolve("late.txt");
        DocumentFile document = DocumentFile.create(file);
        assertThatThrownBy(document::readBytes).isInstanceOf(NoSuchFileException.class);
        Files.writeString(file, "late");
        assertThat(document.readBytes()).asString().isEqualTo("late");
    }

    @Test
    void anUnreadableFileThrowsItsCause() {
        IOException cause = new IOException("broken");
        assertThatThrownBy(DocumentFile.createUnreadable(directory, cause)::readBytes)
                .isSameAs(cause);
    }

    @Test
    void readsOneByteMoreThanTheLimitOfAnEndlessStream() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        };
        assertThat(DocumentFile.readBounded(endless)).hasSize(DocumentReader.MOST_BYTES + 1);
    }
}
