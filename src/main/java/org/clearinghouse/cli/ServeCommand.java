package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the service; so does no command at all.")
final class ServeCommand implements Runnable {

    @Option(
            names = "--migrate",
            description = "First bring an external database up to this build, as the command migrate does.")
    private boolean migrate;

    @Override
    public void run() {
        if (migrate) {
            StorageMode.requireDatabase("--migrate");
            System.setProperty(ApplicationStartup.MIGRATE, "true");
        }
        EmbeddedDatabase database = EmbeddedDatabase.startOwned();
        TokenVerificationConfig.configure();
        database.runApplication(Quarkus::run);
    }
}
