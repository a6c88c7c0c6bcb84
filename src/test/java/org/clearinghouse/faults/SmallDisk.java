package org.clearinghouse.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory that can be filled completely. Only root can mount it. */
final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 64 << 10;

    private final Path directory;
    private final boolean mounted;

    SmallDisk(Path directory, int megabytes) throws IOException {
        this.directory = directory;
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "none", directory.toString());
    }

    boolean isMounted() {
        return mounted;
    }

    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(fillerFile())) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(fillerFile());
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            run("umount", "-l", directory.toString());
        }
    }

    private Path fillerFile() {
        return directory.resolve("filler");
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
