package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzExtractorTest {
    @TempDir
    Path target;

    @Test
    void unpacksFilesProgramsAndLinks() throws IOException {
        TarArchiveEntry program = file("bin/program");
        program.setMode(0755);
        TarXzExtractor.extract(
                archive(program, file("lib/library.so.1"), link("lib/library.so", "library.so.1")), target);

        assertThat(target.resolve("bin/program")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(target.resolve("lib/library.so.1"))).isFalse();
        assertThat(target.resolve("lib/library.so")).isSymbolicLink().hasContent("content");
    }

    @Test
    void staysInsideOfItsTarget() {
        assertThatThrownBy(() -> TarXzExtractor.extract(archive(file("lib/../../outside")), target))
                .hasMessageContaining("outside its directory");
        assertThatThrownBy(() -> TarXzExtractor.extract(archive(link("link", "../outside")), target))
                .hasMessageContaining("outside its directory");
    }

    private static TarArchiveEntry file(String name) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize("content".length());
        return entry;
    }

    private static TarArchiveEntry link(String name, String destination) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(destination);
        return entry;
    }

    private static ByteArrayInputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (!entry.isSymbolicLink()) {
                    tar.write("content".getBytes(StandardCharsets.US_ASCII));
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
