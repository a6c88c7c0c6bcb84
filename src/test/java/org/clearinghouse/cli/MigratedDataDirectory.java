package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearinghouse.support.DataDirectories;
import org.clearinghouse.support.OwnDatabaseResource;

/** A data directory in which the packaged program has stored what every build brings, for tests of what comes then. */
final class MigratedDataDirectory {
    private static Path original;

    private MigratedDataDirectory() {}

    static synchronized Path createCopy() throws InterruptedException {
        if (original == null) {
            Path first = OwnDatabaseResource.createEmptyDirectory();
            try (ServiceProcess command = ServiceProcess.start(first, "migrate")) {
                assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            }
            original = first;
        }
        return DataDirectories.createCopy(original);
    }
}
