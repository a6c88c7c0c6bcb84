package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until the process receives a signal. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the service. This is the default command.")
final class ServeCommand implements Runnable {

    @Option(names = "--migrate", description = "Update an external database first, as the migrate command does.")
    private boolean migrate;

    @Override
    public void run() {
        if (migrate) {
            StorageMode.requireDatabase("--migrate");
            System.setProperty(ApplicationStartup.MIGRATE, "true");
        }
        PortCheck.requireFreePorts();
        StorageMode.findSnapshot().ifPresent(SnapshotLoader::startInBackground);
        EmbeddedDatabase database = EmbeddedDatabase.startOwned();
        TokenVerificationConfig.configure();
        database.runApplication(Quarkus::run);
    }
}
