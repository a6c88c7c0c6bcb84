package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ImportCommandTest {
    private static final String SNAPSHOT = "clearinghouse.snapshot";

    @TempDir
    Path directory;

    @AfterEach
    void clear() {
        System.clearProperty(SNAPSHOT);
    }

    @Test
    void rejectsAMissingFileBeforeTheDatabaseStarts() throws Exception {
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), "Maine Data");
        ImportCommand command =
                parse(sheet.toString(), directory.resolve("missing.txt").toString());
        assertThatThrownBy(command::run)
                .isInstanceOf(CommandException.class)
                .hasMessageEndingWith("missing.txt does not exist or cannot be read.");
    }

    @Test
    void rejectsAReadOnlySnapshot() {
        System.setProperty(SNAPSHOT, "/data/snapshot");
        assertThatThrownBy(parse(directory.toString())::run)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("import needs a database.");
    }

    @Test
    void requiresAPath() {
        assertThatThrownBy(() -> parse("--dry-run")).isInstanceOf(ParameterException.class);
    }

    @Test
    void helpNamesWhatIsRead() {
        assertThat(new CommandLine(new ImportCommand()).getUsageMessage())
                .contains("text, Markdown, HTML or PDF", "--format", "TABLE, JSON")
                .doesNotContain("jar");
    }

    private static ImportCommand parse(String... arguments) {
        ImportCommand command = new ImportCommand();
        new CommandLine(command).parseArgs(arguments);
        return command;
    }
}
