package org.clearinghouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueIndexTest {
    private static final CatalogueIndex INDEX = new CatalogueIndex(Catalogue.loadBundled());

    @Test
    void knowsAreasAndMetricsByTheirExactCodes() {
        assertThat(INDEX.isArea("ME")).isTrue();
        assertThat(INDEX.isArea("me")).isFalse();
        assertThat(INDEX.isMetric("missing-cases")).isTrue();
        assertThat(INDEX.isMetric("ME")).isFalse();
        assertThat(INDEX.getAreaName("ME")).isEqualTo("Maine");
    }

    @Test
    void knowsWhichAreasAMetricIsPublishedFor() {
        assertThat(INDEX.isPublishedFor("cvip-files-reviewed", "US")).isTrue();
        assertThat(INDEX.isPublishedFor("cvip-files-reviewed", "ME")).isFalse();
        assertThat(INDEX.isForNationOnly("cvip-files-reviewed")).isTrue();
        assertThat(INDEX.isForNationOnly("missing-cases")).isFalse();
        assertThat(INDEX.isForStatesOnly("missing-cases-orr")).isTrue();
        assertThat(INDEX.isForStatesOnly("missing-cases")).isFalse();
    }

    @Test
    void knowsPeriodsAndShares() {
        assertThat(INDEX.isToDate("cvip-identified-children")).isTrue();
        assertThat(INDEX.isToDate("missing-cases")).isFalse();
        assertThat(INDEX.isShare("missing-social-services-likely-trafficked")).isTrue();
        assertThat(INDEX.isShare("missing-cases")).isFalse();
        assertThat(INDEX.isShare("runaways-likely-trafficked-one-in")).isTrue();
        assertThat(INDEX.isOneIn("runaways-likely-trafficked-one-in")).isTrue();
        assertThat(INDEX.isOneIn("missing-social-services-likely-trafficked")).isFalse();
    }

    @Test
    void computesTheValueOfAShareInTheUnitOfTheMetric() {
        BigDecimal percent = new BigDecimal("16.67");
        assertThat(INDEX.computeValue("runaways-likely-trafficked-one-in", percent, "1 in 6"))
                .isEqualByComparingTo("6");
        assertThat(INDEX.computeValue("missing-social-services-likely-trafficked", percent, "1 in 6"))
                .isEqualTo(percent);
    }

    @Test
    void resolvesAPartToItsTotal() {
        assertThat(INDEX.isPart("missing-cases-orr")).isTrue();
        assertThat(INDEX.resolveTotal("missing-cases-orr")).isEqualTo("missing-cases");
        assertThat(INDEX.isPart("missing-cases")).isFalse();
        assertThat(INDEX.resolveTotal("missing-cases")).isEqualTo("missing-cases");
    }

    @Test
    void findsPartsOnlyWhereTheyAreTheWhole() {
        assertThat(INDEX.findCompleteParts("missing-cases", "ME"))
                .containsExactly(List.of("missing-cases-orr", "missing-cases-other", "missing-cases-social-services"));
        assertThat(INDEX.findCompleteParts("missing-cases", "US"))
                .as("not the one part of the states' sheets that the nation has too")
                .containsExactly(List.of(
                        "missing-cases-family-abduction",
                        "missing-cases-lost-injured",
                        "missing-cases-nonfamily-abduction",
                        "missing-cases-runaway",
                        "missing-cases-young-adult"));
        assertThat(INDEX.findCompleteParts("amber-alerts", "US"))
                .as("recoveries need not add up to the alerts")
                .isEmpty();
    }

    @Test
    void findsTheBreakdownsOfATotal() {
        assertThat(INDEX.findCompleteParts("cybertipline-reports", "US"))
                .extracting(List::size)
                .as("categories, locations of the user, reporters")
                .containsExactly(8, 3, 2);
    }
}
