package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

/** What may be computed from figures, and what may not, on figures made for it. */
class StatisticsTest {
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final String METRIC = "team-hope-supported";
    private static final List<String> TEN = List.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA");

    @Test
    void nothingIsComputedFromAFigureThatIsNotExact() {
        Aggregate aggregate = only(of(row("OH", "100", "exact"), row("IA", "18400", "more than")));
        assertThat(aggregate.getSum()).isNull();
        assertThat(aggregate.getMean()).isNull();
        assertThat(aggregate.getMedian()).isNull();
        assertThat(aggregate.computePerCapita(1000)).isEmpty();
        assertThat(aggregate.getMax()).isEqualByComparingTo("18400");
    }

    @Test
    void meansAreRoundedHalfUpOnceAtTheEnd() {
        Aggregate aggregate = only(of(row("OH", "1", "exact"), row("IA", "2", "exact"), row("KS", "2", "exact")));
        assertThat(aggregate.getSum()).isEqualByComparingTo("5");
        assertThat(aggregate.getMean()).isEqualByComparingTo("1.67");
        assertThat(aggregate.getMedian()).isEqualByComparingTo("2");
    }

    @Test
    void tenFiguresAreRankedWithoutTheNationAndThoseThatAreNotExact() {
        String[] rows = IntStream.range(0, TEN.size())
                .mapToObj(i -> row(TEN.get(i), String.valueOf(10 * (i / 2)), "exact"))
                .toArray(String[]::new);
        Dataset dataset = of(String.join("", rows), row("OH", "999", "more than"), row("US", "9999", "exact"));
        Rank rank =
                DerivedMeasures.computeRank(figure(dataset, "AL"), RankBy.VALUE).orElseThrow();
        assertThat(rank).isEqualTo(new Rank(9, 10, true));
        assertThat(DerivedMeasures.computeRank(figure(dataset, "GA"), RankBy.VALUE)
                        .orElseThrow()
                        .position())
                .isEqualTo(1);
        assertThat(DerivedMeasures.computeRank(figure(dataset, "OH"), RankBy.VALUE))
                .isEmpty();
        assertThat(DerivedMeasures.computeRank(figure(dataset, "US"), RankBy.VALUE))
                .isEmpty();
    }

    @Test
    void nineFiguresAreNotRanked() {
        String rows =
                TEN.subList(0, 9).stream().map(area -> row(area, "5", "exact")).collect(Collectors.joining());
        assertThat(DerivedMeasures.computeRank(figure(of(rows), "AL"), RankBy.VALUE))
                .isEmpty();
    }

    private static Dataset of(String... rows) {
        return Histories.bundledAnd()
                .document("made.csv", COLUMNS + String.join("", rows))
                .dataset();
    }

    private static String row(String area, String value, String qualifier) {
        String printed = qualifier.equals("exact") ? value : qualifier + " " + value;
        return "%s,2021,%s,%s,%s,%s,,made,row %s,table cell,,,Made,Nobody%n"
                .formatted(area, METRIC, value, printed, qualifier, area);
    }

    private static Aggregate only(Dataset dataset) {
        List<Aggregate> groups = AggregateQuery.execute(ObservationQuery.create(dataset, filter()), List.of());
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private static ObservationFilter filter() {
        return new ObservationFilter(
                null, null, null, null, null, List.of(METRIC), List.of(2021), null, null, null, null, null, null, null);
    }

    private static Observation figure(Dataset dataset, String area) {
        return dataset.findObservation(new ObservationKey(area, METRIC, 2021)).orElseThrow();
    }
}
