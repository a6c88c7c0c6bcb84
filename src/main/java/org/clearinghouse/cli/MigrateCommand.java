package org.clearinghouse.cli;

import org.clearinghouse.dataset.refresh.CurrentDataset;
import picocli.CommandLine.Command;

/** Brings the database up to this build: its tables, the catalogue and the bundled documents. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database up to this build, and ends.")
final class MigrateCommand implements Runnable {

    @Override
    public void run() {
        StorageMode.requireDatabase("migrate");
        System.setProperty(ApplicationStartup.MIGRATE, "true");
        CommandApplication.run(beans -> {
            System.out.printf(
                    "The database is up to date, at version %d.%n",
                    beans.select(CurrentDataset.class).get().current().version());
            return 0;
        });
    }
}
