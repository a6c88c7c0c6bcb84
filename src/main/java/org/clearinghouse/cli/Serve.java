package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/** Runs the service until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the service; so does no command at all.")
final class Serve implements Runnable {

    @Override
    public void run() {
        OwnDatabase database = OwnDatabase.owned();
        TokenTrust.configure();
        database.during(Quarkus::run);
    }
}
