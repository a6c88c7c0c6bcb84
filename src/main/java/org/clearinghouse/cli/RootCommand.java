package org.clearinghouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands; without one, the service runs. */
@Command(
        name = "clearinghouse",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "NCMEC's published figures about the U.S. states, over GraphQL.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            MigrateCommand.class,
            TokenCommand.class,
            HelpCommand.class
        })
final class RootCommand implements Runnable {

    @Override
    public void run() {
        new ServeCommand().run();
    }
}
