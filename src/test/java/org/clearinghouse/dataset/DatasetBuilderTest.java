package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {
    private static final History HISTORY = HistoryRows.history(
            List.of(HistoryRows.version(1), HistoryRows.version(2), HistoryRows.version(3)),
            List.of(HistoryRows.source("sheet", 1), HistoryRows.source("later", 3)),
            List.of(new RetractionRow("sheet", "A mistake.", 2, 3)),
            List.of(HistoryRows.document("a", 1, 2), HistoryRows.document("b", 2, null)),
            List.of(HistoryRows.citation("a", "OH", "1", 1, 2), HistoryRows.citation("b", "OH", "2", 2, null)),
            List.of(HistoryRows.observation("a", "OH", 1, 2), HistoryRows.observation("b", "OH", 2, null)));

    @Test
    void buildsTheObservationsOfAVersion() {
        assertThat(DatasetBuilder.build(HISTORY, 1).observations())
                .singleElement()
                .extracting(Observation::getPrinted)
                .isEqualTo("1");
        assertThat(DatasetBuilder.buildCurrent(HISTORY).observations())
                .singleElement()
                .extracting(Observation::getPrinted)
                .isEqualTo("2");
    }

    @Test
    void linksAreasAndMetricsToTheDataset() {
        Dataset dataset = DatasetBuilder.buildCurrent(HISTORY);
        assertThat(dataset.areas()).extracting(Area::dataset).containsOnly(dataset);
        assertThat(dataset.metrics()).extracting(Metric::dataset).containsOnly(dataset);
        assertThat(dataset.observations()).extracting(Observation::dataset).containsOnly(dataset);
    }

    @Test
    void linksAreasToTheirObservations() {
        Dataset dataset = DatasetBuilder.buildCurrent(HISTORY);
        State ohio = dataset.stateLookup().require("OH");
        Metric metric = dataset.metricLookup().require(HistoryRows.METRIC);
        assertThat(ohio.findSeries(metric).observations()).isEqualTo(dataset.observations());
        assertThat(dataset.nation().findSeries(metric).observations()).isEmpty();
    }

    @Test
    void linksPartsToTheirTotals() {
        Metric total = DatasetBuilder.buildCurrent(HISTORY).metricLookup().require("missing-cases");
        assertThat(total.getParts()).hasSize(9).extracting(Metric::getPartOf).containsOnly(total);
    }

    @Test
    void knowsSourcesAndDocumentsUpToTheVersion() {
        Dataset second = DatasetBuilder.build(HISTORY, 2);
        assertThat(second.sources()).extracting(Source::getCode).containsExactly("sheet");
        Source sheet = second.sources().get(0);
        assertThat(sheet.getDocuments()).extracting(Document::sha256).containsExactly("a", "b");
        assertThat(sheet.getDocuments().get(0).supersededAt()).isEqualTo(HISTORY.findRecordedAt(2));
        assertThat(DatasetBuilder.build(HISTORY, 1)
                        .sources()
                        .get(0)
                        .getDocuments()
                        .get(0)
                        .supersededAt())
                .isNull();
    }

    @Test
    void aRetractionHoldsUntilItIsSuperseded() {
        assertThat(DatasetBuilder.build(HISTORY, 1).sources().get(0).getRetraction())
                .isNull();
        assertThat(DatasetBuilder.build(HISTORY, 2).sources().get(0).getRetraction())
                .isEqualTo(new Retraction(HISTORY.findRecordedAt(2), "A mistake."));
        assertThat(DatasetBuilder.build(HISTORY, 3)
                        .sourceLookup()
                        .require("sheet")
                        .getRetraction())
                .isNull();
    }

    @Test
    void ordersTheNationFirstThenTheStatesByName() {
        List<Area> areas = DatasetBuilder.buildCurrent(HISTORY).areas();
        assertThat(areas.get(0).getName()).isEqualTo("United States");
        assertThat(areas.subList(1, areas.size())).extracting(Area::getName).isSorted();
        assertThat(areas).extracting(Area::position).isSorted().doesNotHaveDuplicates();
    }
}
