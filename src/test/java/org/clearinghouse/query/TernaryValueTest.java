package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TernaryValueTest {

    @Test
    void falseDecidesAConjunction() {
        assertThat(TernaryValue.UNKNOWN.and(TernaryValue.FALSE)).isEqualTo(TernaryValue.FALSE);
        assertThat(TernaryValue.TRUE.and(TernaryValue.UNKNOWN)).isEqualTo(TernaryValue.UNKNOWN);
        assertThat(TernaryValue.TRUE.and(TernaryValue.TRUE)).isEqualTo(TernaryValue.TRUE);
    }

    @Test
    void theOppositeOfTheUnknownIsUnknown() {
        assertThat(TernaryValue.UNKNOWN.negate()).isEqualTo(TernaryValue.UNKNOWN);
        assertThat(TernaryValue.TRUE.negate()).isEqualTo(TernaryValue.FALSE);
        assertThat(TernaryValue.FALSE.negate()).isEqualTo(TernaryValue.TRUE);
    }

    @Test
    void theUnknownIsPossibleButNotTrue() {
        assertThat(TernaryValue.UNKNOWN.isPossible()).isTrue();
        assertThat(TernaryValue.UNKNOWN.isTrue()).isFalse();
        assertThat(TernaryValue.create(false).isPossible()).isFalse();
    }
}
