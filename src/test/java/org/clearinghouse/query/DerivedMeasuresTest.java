package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DerivedMeasuresTest {
    private static final String METRIC = "team-hope-supported";
    private static final List<String> TEN = List.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA");

    @Test
    void ranksTenExactFiguresWithoutTheNation() {
        String[] rows = IntStream.range(0, TEN.size())
                .mapToObj(i -> FigureRows.exact(TEN.get(i), 2021, METRIC, String.valueOf(10 * (i / 2))))
                .toArray(String[]::new);
        Dataset dataset = FigureRows.createDataset(
                String.join("", rows),
                FigureRows.moreThan("OH", 2021, METRIC, "999"),
                FigureRows.exact("US", 2021, METRIC, "9999"));
        assertThat(computeRank(dataset, "AL")).contains(new Rank(9, 10, true));
        assertThat(computeRank(dataset, "GA")).contains(new Rank(1, 10, true));
        assertThat(computeRank(dataset, "OH")).isEmpty();
        assertThat(computeRank(dataset, "US")).isEmpty();
    }

    @Test
    void ranksNoFewerThanTenFigures() {
        String rows = TEN.subList(0, 9).stream()
                .map(area -> FigureRows.exact(area, 2021, METRIC, "5"))
                .collect(Collectors.joining());
        assertThat(computeRank(FigureRows.createDataset(rows), "AL")).isEmpty();
    }

    @Test
    void dividesByTheResidentsOrTheChildrenOfTheYear() {
        Observation maine = FigureRows.find(Histories.bundled(), "ME", METRIC, 2023);
        assertThat(DerivedMeasures.computePerCapita(maine, 100_000, PopulationGroup.RESIDENTS))
                .contains(new BigDecimal("0.86"));
        assertThat(DerivedMeasures.computePerCapita(maine, 100_000, PopulationGroup.CHILDREN))
                .contains(new BigDecimal("4.82"));
    }

    @Test
    void hasNoRateForPercentagesToDateFiguresAndUnknownPopulations() {
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("US", 2021, "missing-social-services-likely-trafficked", "19"),
                FigureRows.exact("US", 2021, "connect-registered-users", "100"),
                FigureRows.exact("US", 2001, METRIC, "100"));
        assertThat(dataset.observations().stream()
                        .filter(each ->
                                each.getCitations().get(0).getSource().getCode().equals("made"))
                        .map(each -> DerivedMeasures.computePerCapita(each, 1000, PopulationGroup.RESIDENTS)))
                .containsOnly(Optional.empty())
                .hasSize(3);
    }

    @Test
    void rejectsAPopulationBelowOne() {
        Observation maine = FigureRows.find(Histories.bundled(), "ME", METRIC, 2023);
        assertThatThrownBy(() -> DerivedMeasures.computePerCapita(maine, 0, PopulationGroup.RESIDENTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("per: 0");
    }

    @Test
    void computesThePercentageOfTheNation() {
        Observation maine = FigureRows.find(Histories.bundled(), "ME", METRIC, 2023);
        assertThat(DerivedMeasures.computeShareOfNation(maine)).contains(new BigDecimal("0.21"));
    }

    @Test
    void hasNoShareOfANationThatIsNotExactOrZero() {
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("OH", 2021, METRIC, "5"),
                FigureRows.moreThan("US", 2021, METRIC, "100"),
                FigureRows.exact("OH", 2022, METRIC, "5"),
                FigureRows.exact("US", 2022, METRIC, "0"));
        assertThat(DerivedMeasures.computeShareOfNation(FigureRows.find(dataset, "OH", METRIC, 2021)))
                .isEmpty();
        assertThat(DerivedMeasures.computeShareOfNation(FigureRows.find(dataset, "OH", METRIC, 2022)))
                .isEmpty();
    }

    @Test
    void computesTheChangeSinceTheYearBeforeOrANamedOne() {
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("OH", 2019, METRIC, "8"),
                FigureRows.exact("OH", 2020, METRIC, "0"),
                FigureRows.exact("OH", 2021, METRIC, "6"));
        Observation ohio = FigureRows.find(dataset, "OH", METRIC, 2021);
        assertThat(DerivedMeasures.computeChange(ohio, null).orElseThrow())
                .isEqualTo(new Change(2020, BigDecimal.ZERO, new BigDecimal("6"), null));
        assertThat(DerivedMeasures.computeChange(ohio, 2019).orElseThrow())
                .isEqualTo(new Change(2019, new BigDecimal("8"), new BigDecimal("-2"), new BigDecimal("-25")));
        assertThat(DerivedMeasures.computeChange(ohio, 2021)).isEmpty();
        assertThat(DerivedMeasures.computeChange(ohio, 2018)).isEmpty();
    }

    private static Optional<Rank> computeRank(Dataset dataset, String area) {
        return DerivedMeasures.computeRank(FigureRows.find(dataset, area, METRIC, 2021), RankBy.VALUE);
    }
}
