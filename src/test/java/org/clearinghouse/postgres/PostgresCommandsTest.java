package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresCommandsTest {
    @TempDir
    Path directory;

    private FakePrograms programs;

    @BeforeEach
    void create() throws IOException {
        programs = new FakePrograms(new DataDirectory(directory));
    }

    @Test
    void passesTheArgumentsUnchanged() throws IOException {
        programs.write("tool", "printf '%s\\n' \"$@\"");
        assertThat(programs.commands().run("tool", "", List.of("-c", "two words", "$HOME")))
                .isTrue();
        assertThat(programs.output()).containsExactly("-c", "two words", "$HOME");
    }

    @Test
    void passesTheInput() throws IOException {
        programs.write("tool", "cat");
        programs.commands().run("tool", "CREATE DATABASE x;\n", List.of());
        assertThat(programs.output()).containsExactly("CREATE DATABASE x;");
    }

    @Test
    void aProgramMayIgnoreItsInput() throws IOException {
        programs.write("tool", "exit 0");
        assertThat(programs.commands().run("tool", "x".repeat(1 << 20), List.of()))
                .isTrue();
    }

    @Test
    void beginsWithThePrefix() throws IOException {
        programs.write("tool", "echo \"$MODE $1\"");
        programs.commands("env", "MODE=user").run("tool", "", List.of("start"));
        assertThat(programs.output()).containsExactly("user start");
    }

    @Test
    void hidesTheEnvironmentOfTheService() throws IOException {
        programs.write("tool", "env | cut -d= -f1 | grep -v '^_$\\|^PWD$\\|^SHLVL$\\|^OLDPWD$' | sort");
        programs.commands().run("tool", "", List.of());
        assertThat(programs.output()).containsExactly("LC_ALL", "PATH", "TZ");
    }

    @Test
    void reportsTheLastErrorOfAFailedProgram() throws IOException {
        programs.write("tool", "echo 'initdb: error: an earlier problem' >&2; exit 1");
        assertThat(programs.commands().run("tool", "", List.of())).isFalse();
        programs.write("tool", "echo 'initdb: error: no space' >&2; exit 1");
        assertThatThrownBy(() -> programs.commands().runOrFail("tool", "", List.of()))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageStartingWith("PostgreSQL cannot be set up: initdb: error: no space (more in ")
                .hasMessageNotContaining("earlier");
    }

    @Test
    void aMissingProgramIsAnError() {
        assertThatThrownBy(() -> programs.commands().run("missing", "", List.of()))
                .isInstanceOf(IOException.class);
    }
}
