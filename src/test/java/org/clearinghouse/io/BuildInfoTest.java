package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void readsTheVersion() {
        assertThat(BuildInfo.version()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void identifiesTheBuildByVersionAndTime() {
        assertThat(BuildInfo.buildId()).startsWith(BuildInfo.version() + " of ").doesNotContain("\n");
    }
}
