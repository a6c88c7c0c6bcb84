package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OembedTest {
    private static final Dataset DATASET = Histories.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /state/ME                                        | Maine                    | /embed/state/ME
            /state/ME?asOf=2026-01-01T12:00:01Z              | Maine                    | /embed/state/ME?asOf=2026-01-01T12:00:01Z
            /nation                                          | United States            | /embed/state/US
            /metric/missing-cases?year=2023&sort=VALUE:DESC  | Cases of missing children | /embed/metric/missing-cases
            /compare?areas=ME,NH&metrics=missing-cases       | Comparison of states     | /embed/compare?areas=ME,NH&metrics=missing-cases
            """)
    void findsThePageForFrames(String page, String title, String frame) {
        assertThat(Oembed.find(DATASET, TestLinks.NEWEST, "https://example.org" + page))
                .get()
                .satisfies(found -> {
                    assertThat(found.title()).isEqualTo(title);
                    assertThat(found.frame()).isEqualTo("https://example.org" + frame);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/state/ME",
                "https://example.org/state/Nowhere",
                "https://example.org/",
                "https://example.org/compare",
                "https://example.org.evil.example/state/ME",
                "//evil.example/state/ME"
            })
    void otherAddressesAreNotFound(String url) {
        assertThat(Oembed.find(DATASET, TestLinks.NEWEST, url)).isEmpty();
    }

    @Test
    void aPathIsOneOfThisService() {
        assertThat(Oembed.find(DATASET, TestLinks.NEWEST, "/state/ME"))
                .get()
                .extracting(Oembed::frame)
                .isEqualTo("https://example.org/embed/state/ME");
    }

    @Test
    void theFrameFitsTheSpaceAndIsEscaped() {
        Oembed page = Oembed.find(
                        DATASET, TestLinks.NEWEST, "https://example.org/compare?areas=ME&years=2023\"><script>")
                .orElseThrow();
        assertThat(page.describe(400, 300))
                .containsEntry("type", "rich")
                .containsEntry("width", 400)
                .containsEntry("height", 300)
                .containsEntry(
                        "html",
                        "<iframe src=\"https://example.org/embed/compare?areas=ME&amp;years=2023&quot;&gt;&lt;script&gt;\" "
                                + "title=\"Comparison of states\" width=\"400\" height=\"300\" loading=\"lazy\"></iframe>");
        assertThat(page.describe(null, null)).containsEntry("width", 640).containsEntry("height", 480);
    }
}
