package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedTitleTest {

    @Test
    void keepsTheText() {
        assertThat(FittedTitle.fit("Reports, 2023", 520).text()).isEqualTo("Reports, 2023");
    }

    @Test
    void shortTitlesHaveTheMaximumSize() {
        assertThat(FittedTitle.fit("Short", 520).size()).isEqualTo(16);
    }

    @Test
    void longTitlesShrinkToTheWidth() {
        FittedTitle title = FittedTitle.fit("x".repeat(100), 600);
        assertThat(title.size()).isEqualTo(10);
        assertThat(title.size() * 0.56 * 100).isLessThanOrEqualTo(600);
    }

    @Test
    void veryLongTitlesStayReadable() {
        assertThat(FittedTitle.fit("x".repeat(1_000), 520).size()).isEqualTo(7);
    }
}
