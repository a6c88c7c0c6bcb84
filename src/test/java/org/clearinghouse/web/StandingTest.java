package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final String METRIC = "cybertipline-reports-by-location";
    private static final Dataset DATASET = Histories.complete();

    @Test
    void ohioIsInTheMiddle() {
        Standing ohio = find(DATASET, "OH");
        assertThat(ohio.ordinal()).isEqualTo("26th");
        assertThat(ohio.count()).isEqualTo(51);
        assertThat(ohio.areas()).isEqualTo("states and territories");
        assertThat(ohio.half()).isEqualTo("222.76");
        assertThat(ohio.formattedTogether()).isEqualTo("270.84");
        assertThat(ohio.isTied()).isFalse();
        assertThat(ohio.strokes().chars().filter(each -> each == 'M')).hasSize(51);
    }

    @Test
    void theLargestIsFirstAndStandsAtTheEnd() {
        Standing first = DATASET.states().stream()
                .flatMap(state -> Stream.ofNullable(
                        state.findSeries(DATASET.metricLookup().require(METRIC))
                                .find(2023)
                                .flatMap(Standing::find)
                                .orElse(null)))
                .filter(standing -> standing.position() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(first.ownX()).isEqualTo("396.0");
        assertThat(first.ordinal()).isEqualTo("1st");
    }

    @ParameterizedTest
    @CsvSource({"9, exact, 9", "1000, at-least, 1000+"})
    void figuresThatCannotBeComparedAreLeftOut(String value, String qualifier, String printed) {
        Dataset dataset = createDataset(value, printed, qualifier);
        assertThat(Standing.find(figure(dataset, "VT"))).isEmpty();
        assertThat(find(dataset, "AL").count()).isEqualTo(10);
    }

    @Test
    void fewStatesAreNotCompared() {
        assertThat(Standing.find(figure(DATASET, "ME", "missing-cases"))).isEmpty();
    }

    @Test
    void theNationIsNotCompared() {
        assertThat(Standing.find(figure(DATASET, "US"))).isEmpty();
    }

    private static Dataset createDataset(String value, String printed, String qualifier) {
        Stream<String> others = Stream.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA")
                .map(state -> state + ",2023," + METRIC + ",1000,1000,exact");
        String own = "VT,2023,%s,%s,%s,%s".formatted(METRIC, value, printed, qualifier);
        return new Histories()
                .document(
                        "sample.csv",
                        FigureCsv.create(Stream.concat(others, Stream.of(own)).toArray(String[]::new)))
                .dataset();
    }

    private static Standing find(Dataset dataset, String area) {
        return Standing.find(figure(dataset, area)).orElseThrow();
    }

    private static Observation figure(Dataset dataset, String area) {
        return figure(dataset, area, METRIC);
    }

    private static Observation figure(Dataset dataset, String area, String metric) {
        return dataset.findObservation(new ObservationKey(area, metric, 2023)).orElseThrow();
    }
}
