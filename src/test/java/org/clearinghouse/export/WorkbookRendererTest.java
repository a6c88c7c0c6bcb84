package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.Workbooks;
import org.junit.jupiter.api.Test;

class WorkbookRendererTest {
    private static final String CITED = "https://example.org/observations.xlsx?asOf=T";
    private static final Dataset DATASET = Histories.complete();
    private static final byte[] ALL = WorkbookRenderer.render(TableRequest.selectAll(DATASET), CITED);

    @Test
    void hasASheetForEachKindOfRow() {
        assertThat(Workbooks.readSheetNames(ALL))
                .containsExactly("Read me", "Figures", "Metrics", "Sources", "Missing");
    }

    @Test
    void codesAreTextAndNumbersAreNumbers() {
        Map<String, Object> maine = find(Workbooks.readRows(ALL, 2), "ME", "team-hope-supported", 2023);
        assertThat(maine)
                .containsEntry("fips", "23")
                .containsEntry("value", BigDecimal.valueOf(12))
                .containsEntry("qualifier", "EXACT")
                .containsEntry("small", false)
                .containsEntry("source", "maine-2023");
        assertThat(find(Workbooks.readRows(ALL, 2), "AL", "cybertipline-reports-by-location", 2023))
                .containsEntry("fips", "01");
    }

    @Test
    void daysAreDays() {
        assertThat(Workbooks.readRows(ALL, 2))
                .filteredOn(row -> row.containsKey("reference_date"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("reference_date")).isInstanceOf(LocalDate.class));
    }

    @Test
    void saysHowToReadAndToCiteIt() {
        String texts = Workbooks.readParts(ALL).get("xl/sharedStrings.xml");
        assertThat(texts).contains(CITED, "never means 0", "Column qualifier");
    }

    @Test
    void listsTheMetricsAndSourcesOfItsFigures() {
        byte[] workbook = render(selectTeamHope().areas("ME").build());
        assertThat(Workbooks.readRows(workbook, 3)).extracting("metric").containsExactly("team-hope-supported");
        assertThat(Workbooks.readRows(workbook, 4)).extracting("source").containsExactly("maine-2023");
    }

    @Test
    void aFigureThatAConditionLeavesOutIsNotMissing() {
        byte[] workbook = render(selectTeamHope()
                .areas("ME", "OH")
                .qualifiers(Qualifier.MORE_THAN)
                .build());
        assertThat(Workbooks.readRows(workbook, 2)).isEmpty();
        assertThat(Workbooks.readRows(workbook, 5)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("reported", BigDecimal.ONE)
                .containsEntry("no_source_held", "OH"));
    }

    @Test
    void equalDataGiveEqualBytes() throws InterruptedException {
        TableRequest request = TableRequest.selectAll(Histories.complete());
        Thread.sleep(2000);
        assertThat(WorkbookRenderer.render(request, CITED)).isEqualTo(ALL);
        assertThat(Workbooks.readParts(ALL).get("docProps/core.xml")).contains(">2026-01-01T12:00:03Z<");
    }

    private static byte[] render(ObservationFilter filter) {
        return WorkbookRenderer.render(new TableRequest(DATASET, filter, null, TableLayout.LONG), CITED);
    }

    private static ObservationFilterBuilder selectTeamHope() {
        return new ObservationFilterBuilder().metrics("team-hope-supported").years(2023);
    }

    private static Map<String, Object> find(List<Map<String, Object>> rows, String area, String metric, int year) {
        return rows.stream()
                .filter(row -> row.get("area").equals(area)
                        && row.get("metric").equals(metric)
                        && row.get("year").equals(BigDecimal.valueOf(year)))
                .findFirst()
                .orElseThrow();
    }
}
