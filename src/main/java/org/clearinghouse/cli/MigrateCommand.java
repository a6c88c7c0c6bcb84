package org.clearinghouse.cli;

import org.clearinghouse.dataset.Datasets;
import picocli.CommandLine.Command;

/** Brings the database up to this build: its tables, the catalogue and the bundled documents. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database up to this build, and ends.")
final class MigrateCommand implements Runnable {

    /** The application does it whenever it starts. */
    @Override
    public void run() {
        Batch.run(beans -> {
            System.out.printf(
                    "The database is up to date, at version %d.%n",
                    beans.select(Datasets.class).get().current().version());
            return 0;
        });
    }
}
