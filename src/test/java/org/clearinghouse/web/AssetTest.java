package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetTest {

    @ParameterizedTest
    @EnumSource
    void pathsContainAHash(Asset asset) {
        assertThat(asset.path()).matches("/explorer/[0-9a-f]{12}/[a-z]+\\.(css|js|svg)");
        assertThat(asset.content()).isNotBlank();
    }

    @Test
    void differentContentsHaveDifferentHashes() {
        assertThat(Stream.of(Asset.values()).map(asset -> asset.path().split("/")[2]))
                .doesNotHaveDuplicates();
    }
}
