package org.clearinghouse.cli;

import org.clearinghouse.dataset.refresh.CurrentDataset;
import picocli.CommandLine.Command;

/** Updates the database to this build: its schema, its catalogue and the bundled documents. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Updates the database to this build, and exits.")
final class MigrateCommand implements Runnable {

    @Override
    public void run() {
        StorageMode.requireDatabase("migrate");
        System.setProperty(ApplicationStartup.MIGRATE, "true");
        CommandApplication.run(beans -> {
            System.out.println("The database is up to date, at version "
                    + beans.select(CurrentDataset.class).get().current().version() + ".");
            return 0;
        });
    }
}
