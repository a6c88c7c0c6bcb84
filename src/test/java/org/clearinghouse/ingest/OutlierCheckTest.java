package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;
import org.junit.jupiter.api.Test;

class OutlierCheckTest {

    @Test
    void warnsOfTwentyTimesTheStoredValueOfTheYearBefore() {
        assertThat(check("60", createFigure(2023, "1200", 4))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.message())
                    .isEqualTo("ME:missing-cases:2023: \"1200\" is far from the 60 of 2022; "
                            + "one is at least 20 times the other.");
        });
    }

    @Test
    void acceptsASmallerFactor() {
        assertThat(check("60", createFigure(2023, "1199", 4))).isEmpty();
    }

    @Test
    void warnsOfATwentiethOfTheYearAfter() {
        assertThat(check("1200", createFigure(2021, "60", 4))).hasSize(1);
    }

    @Test
    void acceptsAnyGrowthOfCountsUpToFifty() {
        assertThat(check("50", createFigure(2023, "100000", 4))).isEmpty();
        assertThat(check("51", createFigure(2023, "100000", 4))).hasSize(1);
    }

    @Test
    void acceptsAYearWithoutNeighbours() {
        assertThat(check("60", createFigure(2024, "1200", 4))).isEmpty();
    }

    @Test
    void comparesTheFiguresOfADocumentWithEachOtherAndPrefersThemToStoredValues() {
        assertThat(check("60", createFigure(2022, "1000", 4), createFigure(2023, "1200", 5)))
                .isEmpty();
        assertThat(check("60", createFigure(2025, "100", 4), createFigure(2026, "2000", 5)))
                .hasSize(2);
    }

    private static List<Finding> check(String valueOf2022, ExtractedFigure... figures) {
        return OutlierCheck.check(
                createResult(figures),
                Map.of(new ObservationKey("ME", ExtractedFigures.METRIC, 2022), new BigDecimal(valueOf2022)));
    }
}
