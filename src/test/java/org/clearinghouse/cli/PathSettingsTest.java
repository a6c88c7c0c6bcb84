package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSettingsTest {
    private static final String SNAPSHOT = "clearinghouse.snapshot";
    private static final String HOME = System.getenv("HOME");

    @AfterEach
    void clear() {
        System.clearProperty(SNAPSHOT);
    }

    @Test
    void expandsTheHomeDirectoryOfASetting() {
        PathSettings.apply(createConfig("~/data/a.snapshot"));
        assertThat(System.getProperty(SNAPSHOT)).isEqualTo(HOME + "/data/a.snapshot");
    }

    @Test
    void leavesOtherPathsAsTheyAre() {
        PathSettings.apply(createConfig("/data/~/a.snapshot"));
        assertThat(System.getProperty(SNAPSHOT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~bob/a.snapshot", "~a"})
    void refusesAHomeDirectoryThatItDoesNotExpand(String value) {
        assertThatThrownBy(() -> PathSettings.apply(createConfig(value)))
                .isInstanceOf(CommandException.class)
                .hasMessage("CLEARINGHOUSE_SNAPSHOT is \"%s\", which is not expanded; write the whole path,"
                                .formatted(value)
                        + " or one that begins with ~/.");
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> PathSettings.apply(createConfig("a\0b")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("which is no path on this machine")
                .hasMessageContaining("LC_ALL");
    }

    @Test
    void expandsTheHomeDirectoryOfAnArgument() {
        assertThat(PathSettings.parseArgument("~")).isEqualTo(Path.of(HOME));
        assertThat(PathSettings.parseArgument("~/a.pdf")).isEqualTo(Path.of(HOME, "a.pdf"));
        assertThat(PathSettings.parseArgument("~$a.pdf")).isEqualTo(Path.of("~$a.pdf"));
    }

    @Test
    void refusesAnArgumentThatIsNoPath() {
        assertThatThrownBy(() -> PathSettings.parseArgument("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no path on this machine");
    }

    private static Config createConfig(String snapshot) {
        return new SmallRyeConfigBuilder().withDefaultValue(SNAPSHOT, snapshot).build();
    }
}
