package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data directory of the service's own PostgreSQL, copied while nothing runs on it, is a whole backup. */
class BackupIT {

    @Test
    void aCopyOfTheDataDirectoryHoldsEverything(@TempDir Path scratch) throws Exception {
        Path dataDir = OwnDatabaseResource.emptyDirectory();
        Path sheet = Files.writeString(scratch.resolve("sheet.txt"), Sheets.next());
        done(dataDir, "import", sheet.toString());
        Path backup = dataDir.resolveSibling(dataDir.getFileName() + "-backup");
        copy(dataDir, backup);

        assertThat(export(backup, scratch)).contains("\"version\" : 4").isEqualTo(export(dataDir, scratch));
    }

    private static void done(Path dataDir, String... command) throws InterruptedException {
        try (ServiceProcess process = ServiceProcess.start(dataDir, command)) {
            assertThat(process.exitCode()).as(process.log()).isZero();
        }
    }

    private static String export(Path dataDir, Path scratch) throws InterruptedException, IOException {
        Path file = scratch.resolve("export.json");
        done(dataDir, "export", "--format", "json", "--output", file.toString());
        return Files.readString(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
