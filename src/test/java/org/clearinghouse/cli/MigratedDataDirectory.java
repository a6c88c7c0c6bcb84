package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearinghouse.support.DataDirectories;
import org.clearinghouse.support.OwnDatabaseResource;

/** A data directory with the bundled data, prepared once by the packaged program. */
final class MigratedDataDirectory {
    private static Path original;

    private MigratedDataDirectory() {}

    static synchronized Path createCopy() throws InterruptedException {
        if (original == null) {
            Path directory = OwnDatabaseResource.createEmptyDirectory();
            try (ServiceProcess command = ServiceProcess.start(directory, "migrate")) {
                assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            }
            original = directory;
        }
        return DataDirectories.createCopy(original);
    }
}
