package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RootCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine = new CommandLine(new RootCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void hasASubcommandForEachTask() {
        assertThat(commandLine.getSubcommands())
                .containsOnlyKeys("serve", "import", "export", "migrate", "token", "log", "help");
    }

    @Test
    void printsTheVersion() {
        assertThat(commandLine.execute("--version")).isZero();
        assertThat(out.toString()).matches("clearinghouse \\S+\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "export", "migrate", "token"})
    void eachSubcommandHasHelp(String command) {
        assertThat(commandLine.execute(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: clearinghouse " + command);
    }

    @Test
    void invalidUsageExitsWithTwo() {
        assertThat(commandLine.execute("import")).isEqualTo(2);
        assertThat(commandLine.execute("export", "--format", "xml")).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter", "xml");
    }
}
