package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultDataDirectoryTest {
    @TempDir
    Path home;

    @Test
    void isInTheUsersShareOnLinux() {
        assertThat(locate("Linux", Map.of("HOME", home.toString())))
                .isEqualTo(home.resolve(".local/share/clearinghouse"));
    }

    @Test
    void followsXdgDataHome() {
        assertThat(locate("Linux", Map.of("HOME", "/nowhere", "XDG_DATA_HOME", home.toString())))
                .isEqualTo(home.resolve("clearinghouse"));
    }

    @Test
    void ignoresARelativeXdgDataHome() {
        assertThat(locate("Linux", Map.of("HOME", home.toString(), "XDG_DATA_HOME", "here")))
                .isEqualTo(home.resolve(".local/share/clearinghouse"));
    }

    @Test
    void isApplicationSupportOnMacOs() {
        assertThat(locate("Mac OS X", Map.of("HOME", home.toString())))
                .isEqualTo(home.resolve("Library/Application Support/clearinghouse"));
    }

    @Test
    void isLocalApplicationDataOnWindows() {
        assertThat(locate("Windows 11", Map.of("LOCALAPPDATA", home.toString())))
                .isEqualTo(home.resolve("clearinghouse"));
    }

    @Test
    void needsAHome() {
        assertThatThrownBy(() -> locate("Linux", Map.of()))
                .isInstanceOf(PostgresStartException.class)
                .hasMessage(
                        "No default place for the database, because HOME is not set to an absolute path:"
                                + " set clearinghouse.data-dir (CLEARINGHOUSE_DATA_DIR), or configure quarkus.datasource.jdbc.url");
    }

    @Test
    void needsAHomeThatCanBeWritten() {
        assertThatThrownBy(() -> locate("Linux", Map.of("HOME", "/proc/1")))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("/proc/1/.local/share/clearinghouse cannot be written");
    }

    private static Path locate(String system, Map<String, String> environment) {
        return new DefaultDataDirectory(system, environment::get).locate();
    }
}
