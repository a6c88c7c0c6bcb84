package org.clearinghouse.cli;

import org.clearinghouse.io.BuildInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program with its subcommands; without a subcommand it runs the service. */
@Command(
        name = "clearinghouse",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.class,
        description = "NCMEC's published figures about the U.S. states, over GraphQL.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            MigrateCommand.class,
            TokenCommand.class,
            LogCommand.class,
            HelpCommand.class
        })
final class RootCommand implements Runnable, IVersionProvider {

    @Override
    public void run() {
        new ServeCommand().run();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"clearinghouse " + BuildInfo.version()};
    }
}
