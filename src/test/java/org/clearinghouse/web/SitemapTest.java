package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void listsEveryPageOnce() {
        assertThat(Sitemap.listPages(DATASET, TestLinks.NEWEST))
                .doesNotHaveDuplicates()
                .hasSize(3
                        + IndexPage.values().length
                        + DATASET.states().size()
                        + DATASET.metrics().size()
                        + DATASET.programs().size()
                        + DATASET.sources().size());
        assertThat(Sitemap.render(DATASET, TestLinks.NEWEST))
                .startsWith("<?xml")
                .contains("<loc>https://example.org/state/ME</loc><lastmod>2026-01-01</lastmod>")
                .endsWith("</urlset>\n");
    }

    @Test
    void robotsAreToldWhereItIs() {
        assertThat(Sitemap.renderRobots(TestLinks.PINNED))
                .contains("Disallow: /ncmec/graphql", "Allow: /ncmec/\n")
                .endsWith("Sitemap: https://example.org/ncmec/sitemap.xml\n");
    }
}
