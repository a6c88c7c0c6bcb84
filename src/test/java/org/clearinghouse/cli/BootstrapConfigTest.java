package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootstrapConfigTest {
    private static final String DATA_DIR = "clearinghouse.data-dir";
    private static final String EMBEDDED = "clearinghouse.embedded";

    @AfterEach
    void clear() {
        List.of(DATA_DIR, EMBEDDED).forEach(System::clearProperty);
    }

    @Test
    void allowsTheEmbeddedDatabaseUnlessItIsDisabled() {
        assertThat(BootstrapConfig.isEmbeddedAllowed()).isTrue();
        System.setProperty(EMBEDDED, "false");
        assertThat(BootstrapConfig.isEmbeddedAllowed()).isFalse();
    }

    @Test
    void usesTheConfiguredDataDirectory() {
        assertThat(BootstrapConfig.isDataDirConfigured()).isFalse();
        System.setProperty(DATA_DIR, "/somewhere/else");
        assertThat(BootstrapConfig.isDataDirConfigured()).isTrue();
        assertThat(BootstrapConfig.dataDir()).isEqualTo(Path.of("/somewhere/else"));
    }

    @Test
    void anEmptyPropertyIsNotConfigured() {
        System.setProperty(DATA_DIR, "");
        assertThat(BootstrapConfig.isDataDirConfigured()).isFalse();
    }
}
