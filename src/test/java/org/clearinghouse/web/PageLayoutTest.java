package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

    @Test
    void citationsNameThePageAndTheVersion() {
        assertThat(PageLayout.formatCitation(Histories.bundled(), "Maine", "/state/ME"))
                .startsWith("“Maine”, page /state/ME. National Center for Missing & Exploited Children")
                .contains("version 2 of 2026-01-01");
    }

    @Test
    void errorPagesHaveNothingButAHeading() {
        assertThat(PageLayout.createHeadingOnly("No such page"))
                .isEqualTo(new PageLayout("No such page", null, null, null, null, null));
    }
}
