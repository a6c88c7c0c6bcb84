package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled figures of the nation against the sums that their sources print. */
class PrintedSumsTest {
    private static final Dataset DATASET = Histories.complete();

    @ParameterizedTest
    @ValueSource(ints = {1998, 2004, 2005, 2006, 2007, 2008, 2020, 2021, 2022, 2023, 2024})
    void theCategoriesOfTheCyberTiplineAddUp(int year) {
        assertThat(sumParts("cybertipline-reports", "category", year))
                .isEqualByComparingTo(find("cybertipline-reports", year).getValue());
    }

    @ParameterizedTest
    @CsvSource({
        "cybertipline-reports, reporter, 2020, 2023",
        "cybertipline-reports, location of the user, 2020, 2024",
        "cybertipline-content, kind of file, 2020, 2023",
        "cybertipline-icac-reports, kind of report, 2020, 2023",
        "missing-cases, type of case, 2021, 2021"
    })
    void thePartsOfABreakdownAddUp(String total, String breakdown, int first, int last) {
        IntStream.rangeClosed(first, last).forEach(year -> assertThat(sumParts(total, breakdown, year))
                .as("%s of %d by %s", total, year, breakdown)
                .isEqualByComparingTo(find(total, year).getValue()));
    }

    @Test
    void theCyberTiplineSeriesHasEveryYear() {
        List<Integer> years = DATASET.nation().findSeries(metric("cybertipline-reports")).observations().stream()
                .map(Observation::getYear)
                .toList();
        assertThat(years).isEqualTo(IntStream.rangeClosed(1998, 2024).boxed().toList());
        BigDecimal until2021 = IntStream.rangeClosed(1998, 2021)
                .mapToObj(year -> find("cybertipline-reports", year).getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(until2021).as("the page of 2022 says more than 116 million").isEqualByComparingTo("112860753");
    }

    @Test
    void resolvedAndActiveCasesOfTheNationAddUp() {
        BigDecimal resolved = find("missing-cases-resolved", 2021).getValue();
        assertThat(resolved.add(find("missing-cases-active", 2021).getValue()))
                .isEqualByComparingTo(find("missing-cases", 2021).getValue());
    }

    @Test
    void noChangeIsComputedOverTheBreakOf2024() {
        for (String code :
                List.of("cybertipline-reports", "cybertipline-reports-us", "cybertipline-icac-reports-actionable")) {
            Observation later = find(code, 2024);
            assertThat(later.getStatus()).isEqualTo(ObservationStatus.TIME_SERIES_BREAK);
            assertThat(later.getNotes()).anyMatch(note -> note.contains("do not compare"));
            assertThat(DerivedMeasures.computeChange(later, null)).isEmpty();
            assertThat(DerivedMeasures.computeChange(later, 2020)).isEmpty();
            assertThat(DerivedMeasures.computeChange(find(code, 2023), null)).isPresent();
        }
        assertThat(DATASET.observations())
                .filteredOn(each -> each.getMetric().getCode().endsWith("s-by-location") && each.getYear() == 2024)
                .extracting(Observation::getStatus)
                .containsOnly(ObservationStatus.TIME_SERIES_BREAK);
    }

    @Test
    void theContradictionsAreShown() {
        Map<String, Integer> disputed = DATASET.observations().stream()
                .filter(Observation::isDisputed)
                .collect(Collectors.toMap(each -> each.key().toString(), each -> each.getCitations()
                        .size()));
        assertThat(disputed)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("US:missing-cases:2020", 3, "US:ncic-missing-entries:2019", 2));
    }

    @Test
    void theRunningTotalsOfAYearAreASeriesAndNoDispute() {
        Observation recovered = find("missing-recovered-to-date", 2015);
        assertThat(recovered.isDisputed()).isFalse();
        assertThat(recovered.getPrinted()).isEqualTo("more than 222,000");
        assertThat(recovered.getReferenceDate()).as("the page gives no day").isNull();
        assertThat(find("hotline-calls-to-date", 2015).getCitations().stream()
                        .map(Citation::getReferenceDate)
                        .filter(Objects::nonNull))
                .extracting(Object::toString)
                .containsExactly("2015-04-30", "2015-01-31");
    }

    private static BigDecimal sumParts(String total, String breakdown, int year) {
        return metric(total).getParts().stream()
                .filter(part -> breakdown.equals(part.getBreakdown()))
                .flatMap(part -> DATASET.nation().findSeries(part).find(year).stream())
                .map(Observation::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Observation find(String metric, int year) {
        return DATASET.nation().findSeries(metric(metric)).find(year).orElseThrow();
    }

    private static Metric metric(String code) {
        return DATASET.metricLookup().require(code);
    }
}
