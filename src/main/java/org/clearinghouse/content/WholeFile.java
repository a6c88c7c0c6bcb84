package org.clearinghouse.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole: whoever reads one meanwhile finds the old one or the new one, never a part. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Readable by its owner only, as temporary files are. */
    public static void write(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path partial = Files.createTempFile(
                absolute.getParent(), absolute.getFileName().toString(), ".partial");
        try (OutputStream out = Files.newOutputStream(partial)) {
            content.writeTo(out);
            Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
