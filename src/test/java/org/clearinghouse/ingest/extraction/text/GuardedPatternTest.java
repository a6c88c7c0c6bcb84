package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardedPatternTest {
    private final GuardedPattern pattern = GuardedPattern.compile("\\ban? (?:error|mistake)\\b", "error", "mistake");

    @Test
    void findsWhatItsPatternFinds() {
        assertThat(pattern.find("it was a mistake")).isTrue();
        assertThat(pattern.find("errors")).isFalse();
    }

    @Test
    void doesNotSearchTextsWithoutTheWords() {
        assertThat(pattern.mayMatch("it was a misprint")).isFalse();
        assertThat(GuardedPattern.compile("misprint", "error").find("it was a misprint"))
                .isFalse();
    }
}
