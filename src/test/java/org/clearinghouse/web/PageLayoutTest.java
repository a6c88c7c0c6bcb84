package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.PageLayout.Extra;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

    @Test
    void citationsNameThePageAndTheVersion() {
        assertThat(PageLayout.formatCitation(Histories.bundled(), "Maine", "https://example.org/state/ME?asOf=T"))
                .startsWith("“Maine”. National Center for Missing & Exploited Children")
                .contains("version 2 of 2026-01-01")
                .endsWith(" https://example.org/state/ME?asOf=T");
    }

    @Test
    void errorPagesHaveNothingButAHeading() {
        assertThat(PageLayout.createHeadingOnly("No such page", TestLinks.NEWEST))
                .isEqualTo(new PageLayout(null, "No such page", null, TestLinks.NEWEST, null, null, null, Map.of()));
    }

    @Test
    void anExtraIsAddedToTheOthers() {
        PageLayout layout = PageLayout.createHeadingOnly("Maine", TestLinks.NEWEST)
                .withFiles(Map.of("areas", "ME"))
                .with(Extra.CHART, null)
                .with(Extra.EMBED, "/embed/state/ME");
        assertThat(layout.csv()).startsWith("/observations.csv?areas=ME");
        assertThat(layout.workbook()).startsWith("/observations.xlsx?areas=ME");
        assertThat(layout.embed()).isEqualTo("/embed/state/ME");
        assertThat(layout.chart()).isNull();
        assertThat(layout.markup()).isNull();
    }

    @Test
    void aPictureIsNamedAfterItsPage() {
        assertThat(PageLayout.createHeadingOnly("Cases of missing children, 2023", TestLinks.NEWEST)
                        .pictureName())
                .isEqualTo("cases-of-missing-children-2023");
    }
}
