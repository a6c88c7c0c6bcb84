package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationKeyTest {

    @Test
    void parsesWhatItFormats() {
        ObservationKey key = new ObservationKey("ME", "missing-cases", 2023);
        assertThat(key).hasToString("ME:missing-cases:2023");
        assertThat(ObservationKey.parse(key.toString())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME", "ME:missing-cases", "ME:missing-cases:23", ":missing-cases:2023", "ME:a:2023:b"})
    void parsesNothingElse(String text) {
        assertThat(ObservationKey.parse(text)).isEmpty();
    }
}
