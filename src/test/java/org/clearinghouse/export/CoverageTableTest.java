package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CoverageTableTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void aRowNamesTheMissingAreasByReason() {
        String csv = CsvRenderer.render(CoverageTable.build(DATASET, createFilter()));
        assertThat(csv.lines())
                .containsExactly(
                        "metric,metric_name,year,expected,reported,no_source_held,not_printed",
                        "cybertipline-reports-by-location,Reports resolved to a location in the area,2023,2,1,,DC");
    }

    @Test
    void hasARowForEachMetricAndYear() {
        List<Coverage> coverage = Coverage.compute(ObservationQuery.create(DATASET, null), null);
        Table table = CoverageTable.build(DATASET, null);
        assertThat(table.rows()).hasSameSizeAs(coverage).isNotEmpty();
        assertThat(table.rows().stream().map(row -> List.of(row.get(0), row.get(2))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsCompleteIsNotAmongTheMissing() {
        Table missing = CoverageTable.buildMissing(DATASET, null);
        assertThat(missing.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat((int) row.get(3)).isGreaterThan((int) row.get(4)))
                .hasSizeLessThan(CoverageTable.build(DATASET, null).rows().size());
    }

    @Test
    void refusesConditionsOnFigures() {
        assertThatThrownBy(
                        () -> CoverageTable.build(DATASET, ObservationFilter.NONE.withSources(List.of("maine-2023"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("remove minValue");
    }

    private static ObservationFilter createFilter() {
        return new ObservationFilterBuilder()
                .areas("ME", "DC")
                .metrics("cybertipline-reports-by-location")
                .years(2023)
                .build();
    }
}
