package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.ChangesPage.EarlierVersion;
import org.junit.jupiter.api.Test;

class ChangesPageTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();

    @Test
    void showsWhatTheNewestVersionAdded() {
        ChangesPage page = ChangesPage.create(VERSIONS, VERSIONS.current(), null, null, TestLinks.NEWEST);
        assertThat(page.changes().sinceVersion()).isEqualTo(1);
        assertThat(page.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.href())
                .isEqualTo(TestLinks.NEWEST.linkToFigure(row.change().after())));
        assertThat(page.rows().stream().map(ChangesPage.ChangeRow::kinds)).contains("added");
        assertThat(page.since()).extracting(EarlierVersion::href).containsExactly("/changes?since=1");
        assertThat(page.createLayout(null, TestLinks.NEWEST).heading()).isEqualTo("Changes from version 1 to 2");
        assertThat(page.createLayout(null, TestLinks.NEWEST).csv()).contains("changedSince=1");
    }

    @Test
    void theFirstVersionHasNoneBeforeIt() {
        ChangesPage page = ChangesPage.create(VERSIONS, VERSIONS.findVersion(1), null, null, TestLinks.NEWEST);
        assertThat(page.changes()).isNull();
        assertThat(page.figures()).isPositive();
        assertThat(page.createLayout(null, TestLinks.NEWEST).newest()).isEqualTo("/changes");
    }

    @Test
    void manyChangesHaveFurtherPages() {
        DatasetVersions more = Histories.bundledAnd()
                .document("further-figures.csv", ClasspathResource.readText("/documents/further-figures.csv"))
                .versions();
        ChangesPage page = ChangesPage.create(more, more.current(), more.findVersion(2), null, TestLinks.NEWEST);
        assertThat(page.rows()).hasSize(100);
        assertThat(page.next()).startsWith("/changes?since=2&after=");
        String cursor = page.changes().next();
        ChangesPage second = ChangesPage.create(more, more.current(), more.findVersion(2), cursor, TestLinks.NEWEST);
        assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(page.rows());
    }
}
