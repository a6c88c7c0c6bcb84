package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class OembedTest {

    @Test
    void theFrameFitsTheSpaceAndIsEscaped() {
        Oembed page = new Oembed("A & B", "https://example.org/embed/compare?areas=ME&years=2023\">", TestLinks.NEWEST);
        assertThat(page.describe(400, 300))
                .containsEntry("type", "rich")
                .containsEntry("title", "A & B")
                .containsEntry("width", 400)
                .containsEntry("height", 300)
                .containsEntry(
                        "html",
                        "<iframe src=\"https://example.org/embed/compare?areas=ME&amp;years=2023&quot;&gt;\" "
                                + "title=\"A &amp; B\" width=\"400\" height=\"300\" loading=\"lazy\"></iframe>");
        assertThat(page.describe(null, null)).containsEntry("width", 640).containsEntry("height", 480);
        assertThat(page.describe(9000, 9000)).containsEntry("width", 640).containsEntry("height", 480);
    }
}
