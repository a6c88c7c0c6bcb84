package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OembedFinderTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();
    private static final String NUMBERS = "cybertipline-reports-by-location";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /state/ME                                        | Maine                     | /embed/state/ME
            /state/maine/                                    | Maine                     | /embed/state/ME
            /state/New%20York                                | New York                  | /embed/state/NY
            /state/ME?asOf=2026-01-01T12:00:01Z              | Maine                     | /embed/state/ME?asOf=2026-01-01T12:00:01Z
            /nation#missing-cases                            | United States             | /embed/state/US
            /metric/missing-cases?sort=VALUE:DESC            | Cases of missing children | /embed/metric/missing-cases
            /metric/missing-cases?year=2020                  | Cases of missing children | /embed/metric/missing-cases?year=2020
            /compare?areas=ME,NH&metrics=missing-cases&by=VALUE | Maine, New Hampshire   | /embed/compare?areas=ME,NH&metrics=missing-cases&by=VALUE
            """)
    void findsThePageForFrames(String page, String title, String frame) {
        assertThat(OembedFinder.find(VERSIONS, TestLinks.NEWEST, "https://example.org" + page))
                .get()
                .satisfies(found -> {
                    assertThat(found.title()).isEqualTo(title);
                    assertThat(found.frame()).isEqualTo("https://example.org" + frame);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/state/ME", "HTTPS://EXAMPLE.ORG/state/ME"})
    void pathsAndHostsInCapitalsAreOfThisService(String url) {
        assertThat(OembedFinder.find(VERSIONS, TestLinks.NEWEST, url))
                .get()
                .extracting(found -> found.frame())
                .isEqualTo("https://example.org/embed/state/ME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/state/ME",
                "https://example.org/",
                "https://example.org/compare",
                "https://example.org/embed/state/ME",
                "https://example.org/state/%zz",
                "https://example.org.evil.example/state/ME",
                "//evil.example/state/ME",
                "javascript:alert(1)"
            })
    void otherAddressesAreNotFound(String url) {
        assertThat(OembedFinder.find(VERSIONS, TestLinks.NEWEST, url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /state/Vermon                 | There is no state "Vermon". Did you mean "Vermont"?
            /metric/missing-cases?year=x  | year: "x" is not a year; write four digits, such as 2023.
            /compare?areas=Main           | areas: There is no area "Main". Did you mean "Maine"?
            /compare?areas=ME&foo=1       | There is no parameter "foo"
            /state/ME?asOf=yesterday      | asOf: "yesterday" is not a time with an offset
            /nation?asOf=2099-01-01T00:00:00Z | asOf: The time 2099-01-01T00:00:00Z is in the future.
            """)
    void addressesThatThePageRefusesAreRefused(String url, String message) {
        assertThatThrownBy(() -> OembedFinder.find(VERSIONS, TestLinks.NEWEST, url))
                .hasMessageContaining(message);
    }

    @Test
    void theFrameOfAComparisonNamesItsMetric() {
        assertThat(OembedFinder.find(VERSIONS, TestLinks.NEWEST, "/compare?areas=ME"))
                .get()
                .extracting(found -> found.frame())
                .isEqualTo("https://example.org/embed/compare?areas=ME&metrics=" + NUMBERS);
    }
}
