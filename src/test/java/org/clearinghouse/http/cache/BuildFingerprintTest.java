package org.clearinghouse.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.limits.TestLimits;
import org.junit.jupiter.api.Test;

class BuildFingerprintTest {
    private static final LimitsConfig LIMITS = TestLimits.defaults();

    @Test
    void isTheSameForEqualSettings() {
        assertThat(new BuildFingerprint(true, true, Optional.empty(), LIMITS).value())
                .isEqualTo(new BuildFingerprint(true, true, Optional.empty(), LIMITS).value());
    }

    @Test
    void differsWhereASettingChangesResponses() {
        assertThat(List.of(
                        new BuildFingerprint(true, true, Optional.empty(), LIMITS).value(),
                        new BuildFingerprint(false, true, Optional.empty(), LIMITS).value(),
                        new BuildFingerprint(true, false, Optional.empty(), LIMITS).value(),
                        new BuildFingerprint(true, true, Optional.of("data@example.org"), LIMITS).value()))
                .doesNotHaveDuplicates();
    }
}
