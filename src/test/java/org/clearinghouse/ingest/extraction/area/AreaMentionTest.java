package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaMentionTest {
    private static final AreaMention MAINE = new AreaMention(3, 8, "ME");
    private static final AreaMention NATION = new AreaMention(12, 18, AreaMention.NATION);

    @Test
    void takesTheStateForTheSheetsState() {
        assertThat(new AreaMention(0, 9, AreaMention.THE_STATE).resolveCode("OH"))
                .isEqualTo("OH");
        assertThat(MAINE.resolveCode("OH")).isEqualTo("ME");
    }

    @Test
    void takesWashingtonForTheDistrictOnItsSheetOnly() {
        AreaMention washington = new AreaMention(0, 10, "WA");
        assertThat(washington.resolveCode("DC")).isEqualTo("DC");
        assertThat(washington.resolveCode("WA")).isEqualTo("WA");
    }

    @Test
    void knowsWhetherOnlyStatesAreMentioned() {
        assertThat(AreaMention.containsOnlyStates(List.of(MAINE))).isTrue();
        assertThat(AreaMention.containsOnlyStates(List.of(MAINE, NATION))).isFalse();
        assertThat(AreaMention.containsOnlyStates(List.of())).isFalse();
    }

    @Test
    void namesAStateOnlyWithItsOwnCode() {
        assertThat(MAINE.isNamedState()).isTrue();
        assertThat(NATION.isNamedState()).isFalse();
        assertThat(MAINE.asElsewhere().isNamedState()).isFalse();
        assertThat(new AreaMention(0, 9, AreaMention.THE_STATE).isNamedState()).isFalse();
    }
}
