package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CsvRendererTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final String HEAD = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";

    @Test
    void everyFigureIsARow() {
        List<NamedCsvRecord> rows =
                records(CsvRenderer.render(TableRequest.selectAll(DATASET).buildTable()));
        assertThat(rows)
                .extracting(row -> "%s %s %s %s %s"
                        .formatted(
                                row.getField("area"),
                                row.getField("metric"),
                                row.getField("year"),
                                row.getField("value"),
                                row.getField("printed")))
                .containsExactlyElementsOf(DATASET.observations().stream()
                        .map(CsvRendererTest::line)
                        .toList());
        assertThat(rows).hasSize(151);
    }

    @Test
    void aCsvParserReadsTheSameCells() {
        Table table = TableRequest.selectAll(DATASET).buildTable();
        assertThat(records(CsvRenderer.render(table)))
                .extracting(NamedCsvRecord::getFields)
                .containsExactlyElementsOf(table.rows().stream()
                        .map(row -> row.stream().map(Column::formatCell).toList())
                        .toList());
    }

    @Test
    void linesEndAsInRfc4180() {
        String csv = CsvRenderer.render(TableRequest.selectAll(DATASET).buildTable());
        assertThat(csv).startsWith("area,area_name,kind,").endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void aWideRowHoldsTheFiguresOfAnAreaAndYear() {
        Map<String, NamedCsvRecord> rows = records(CsvRenderer.render(wide(null))).stream()
                .collect(Collectors.toMap(row -> row.getField("area") + row.getField("year"), row -> row));
        DATASET.observations().forEach(figure -> {
            NamedCsvRecord row = rows.get(figure.getArea().getCode() + figure.getYear());
            String column = figure.getMetric().getCode().replace('-', '_');
            assertThat(row.getField(column)).isEqualTo(figure.getValue().toPlainString());
            assertThat(row.findField(column + "_qualifier").orElse("EXACT"))
                    .isEqualTo(figure.getQualifier().name());
        });
        long values = rows.values().stream()
                .flatMap(row -> row.getFieldsAsMap().entrySet().stream())
                .filter(field -> !field.getValue().isEmpty())
                .filter(field -> DATASET.metrics().stream()
                        .anyMatch(metric -> metric.getCode().replace('-', '_').equals(field.getKey())))
                .count();
        assertThat(values).as("nothing but the figures held").isEqualTo(151);
    }

    @Test
    void onlyMetricsWithAFigureThatIsNotExactHaveAQualifierColumn() {
        List<String> header = wide(null).columns().stream().map(Column::name).toList();
        assertThat(header).contains("trafficking_reports_qualifier").doesNotContain("missing_cases_qualifier");
    }

    @Test
    void aWideRowNamesItsDisputedFigures() {
        assertThat(records(CsvRenderer.render(wide(null))))
                .filteredOn(row -> !row.getField("disputed").isEmpty())
                .extracting(row -> row.getField("area") + row.getField("year") + row.getField("disputed"))
                .containsExactly("US2020missing_cases");
    }

    @Test
    void wideRowsAreOrderedByAreaAndYearOnly() {
        List<ObservationOrder> newest = List.of(new ObservationOrder(ObservationField.YEAR, Direction.DESC));
        assertThat(wide(newest).rows())
                .extracting(row -> (Integer) row.get(3))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThatThrownBy(() -> wide(List.of(new ObservationOrder(ObservationField.VALUE, Direction.ASC))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("AREA and YEAR");
    }

    @Test
    void quotesFormulas() {
        Dataset hostile = Histories.bundledAnd()
                .document(
                        "hostile.csv",
                        HEAD
                                + "VT,2023,team-hope-supported,3,3,exact,,hostile,@here,sentence,"
                                + "\"=HYPERLINK(\"\"http://x\"\",\"\"a, b\"\")\",\"+1\r\nmore\",-T,P,2024,,x\n")
                .dataset();
        ObservationFilter vermont = new ObservationFilterBuilder()
                .areas("VT")
                .metrics("team-hope-supported")
                .build();
        List<NamedCsvRecord> rows =
                records(CsvRenderer.render(new TableRequest(hostile, vermont, null, TableLayout.LONG).buildTable()));
        assertThat(rows).hasSize(1);
        NamedCsvRecord row = rows.get(0);
        assertThat(row.getField("quote")).isEqualTo("'=HYPERLINK(\"http://x\",\"a, b\")");
        assertThat(row.getField("locator")).isEqualTo("'@here");
        assertThat(row.getField("source_title")).isEqualTo("'-T");
        assertThat(row.getField("notes")).startsWith("'+1");
    }

    @Test
    void numbersStayNumbers() {
        Column number = Column.create("n", "N", "decimal", "A number.");
        Column text = Column.createText("t", "T", "A text.");
        Table table = new Table("Title", "D", List.of(number, text), List.of("n"), List.of(List.of("-3", "-3")));
        assertThat(CsvRenderer.render(table)).isEqualTo("n,t\r\n-3,'-3\r\n");
    }

    @Test
    void aByteOrderMarkPrecedesTheHeaderOnRequestOnly() {
        Table table = TableRequest.selectAll(DATASET).buildTable();
        assertThat(CsvRenderer.renderWithByteOrderMark(table)).isEqualTo("\uFEFF" + CsvRenderer.render(table));
        assertThat(CsvRenderer.render(table)).startsWith("area,");
    }

    private static Table wide(List<ObservationOrder> orderBy) {
        return new TableRequest(DATASET, null, orderBy, TableLayout.WIDE).buildTable();
    }

    private static String line(Observation figure) {
        return "%s %s %d %s %s"
                .formatted(
                        figure.getArea().getCode(),
                        figure.getMetric().getCode(),
                        figure.getYear(),
                        figure.getValue().toPlainString(),
                        figure.getPrinted());
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
