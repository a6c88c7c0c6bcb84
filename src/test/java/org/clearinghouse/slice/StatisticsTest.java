package org.clearinghouse.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.figure.Key;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

/** What may be computed from figures, and what may not, on figures made for it. */
class StatisticsTest {
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final List<String> TEN =
            List.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA");

    @Test
    void percentagesAreNotAdded() {
        Aggregate aggregate = only(
                of(row("OH", 2023, "missing-social-services-likely-trafficked", "10", "exact"),
                        row("IA", 2023, "missing-social-services-likely-trafficked", "30", "exact")),
                "missing-social-services-likely-trafficked");
        assertThat(aggregate.getSum()).isNull();
        assertThat(aggregate.getMean()).isNull();
        assertThat(aggregate.perCapita(1000)).isEmpty();
        assertThat(aggregate.getMedian()).isEqualByComparingTo("20");
        assertThat(aggregate.getMax()).isEqualByComparingTo("30");
    }

    @Test
    void toDateFiguresOfSeveralYearsAreNotAddedAndThoseOfOneAre() {
        Dataset dataset = of(
                row("OH", 2022, "connect-registered-users", "100", "exact"),
                row("OH", 2023, "connect-registered-users", "150", "exact"),
                row("IA", 2023, "connect-registered-users", "50", "exact"));
        Aggregate all = only(dataset, "connect-registered-users");
        assertThat(all.getCount()).isEqualTo(3);
        assertThat(all.getSum()).isNull();
        assertThat(all.getMedian()).isNull();
        List<Aggregate> byYear =
                Aggregation.of(Slice.of(dataset, filter("connect-registered-users")), List.of(Dimension.YEAR));
        assertThat(byYear).extracting(Aggregate::getSum).usingElementComparator(BigDecimal::compareTo).containsExactly(
                new BigDecimal(100), new BigDecimal(200));
    }

    @Test
    void nothingIsComputedFromAFigureThatIsNotExact() {
        Aggregate aggregate = only(
                of(row("OH", 2023, "training-instances", "100", "exact"),
                        row("IA", 2023, "training-instances", "18400", "more than")),
                "training-instances");
        assertThat(aggregate.getSum()).isNull();
        assertThat(aggregate.getMean()).isNull();
        assertThat(aggregate.getMedian()).isNull();
        assertThat(aggregate.perCapita(1000)).isEmpty();
        assertThat(aggregate.getMax()).isEqualByComparingTo("18400");
    }

    @Test
    void meansAreRoundedHalfUpOnceAtTheEnd() {
        Aggregate aggregate = only(
                of(row("OH", 2023, "training-instances", "1", "exact"),
                        row("IA", 2023, "training-instances", "2", "exact"),
                        row("KS", 2023, "training-instances", "2", "exact")),
                "training-instances");
        assertThat(aggregate.getSum()).isEqualByComparingTo("5");
        assertThat(aggregate.getMean()).isEqualByComparingTo("1.67");
        assertThat(aggregate.getMedian()).isEqualByComparingTo("2");
    }

    @Test
    void tenFiguresAreRankedWithoutTheNationAndThoseThatAreNotExact() {
        String[] rows = IntStream.range(0, TEN.size())
                .mapToObj(i -> row(TEN.get(i), 2023, "training-instances", String.valueOf(10 * (i / 2)), "exact"))
                .toArray(String[]::new);
        Dataset dataset = of(String.join("", rows), row("OH", 2023, "training-instances", "999", "more than"));
        Rank rank = Derived.rank(figure(dataset, "AL"), RankBy.VALUE).orElseThrow();
        assertThat(rank).isEqualTo(new Rank(9, 10, true));
        assertThat(Derived.rank(figure(dataset, "GA"), RankBy.VALUE).orElseThrow().position())
                .isEqualTo(1);
        assertThat(Derived.rank(figure(dataset, "OH"), RankBy.VALUE)).isEmpty();
        assertThat(Derived.rank(figure(dataset, "US"), RankBy.VALUE)).isEmpty();
    }

    @Test
    void nineFiguresAreNotRanked() {
        String rows = TEN.subList(0, 9).stream()
                .map(area -> row(area, 2023, "training-instances", "5", "exact"))
                .collect(Collectors.joining());
        assertThat(Derived.rank(figure(of(rows), "AL"), RankBy.VALUE)).isEmpty();
    }

    private static Dataset of(String... rows) {
        return Histories.bundledAnd()
                .document("made.csv", COLUMNS + String.join("", rows))
                .dataset();
    }

    private static String row(String area, int year, String metric, String value, String qualifier) {
        String printed = qualifier.equals("exact") ? value : qualifier + " " + value;
        return "%s,%d,%s,%s,%s,%s,,made,row %s,table cell,,,Made,Nobody%n"
                .formatted(area, year, metric, value, printed, qualifier, area);
    }

    private static Aggregate only(Dataset dataset, String metric) {
        List<Aggregate> groups = Aggregation.of(Slice.of(dataset, filter(metric)), List.of());
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private static ObservationFilter filter(String metric) {
        return new ObservationFilter(
                null, null, null, null, null, List.of(metric), null, null, null, null, null, null, null, null);
    }

    private static Observation figure(Dataset dataset, String area) {
        return dataset.observation(new Key(area, "training-instances", 2023)).orElseThrow();
    }
}
