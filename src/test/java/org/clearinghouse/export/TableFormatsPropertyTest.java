package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.SeededRandom;
import org.clearinghouse.support.Workbooks;
import org.junit.jupiter.api.Test;

/** All formats have the same figures, whatever slice is asked for. */
class TableFormatsPropertyTest {
    private static final Dataset DATASET = Histories.complete();
    private static final int SLICES = Integer.getInteger("random.slices", 300);
    /** Every how many slices a workbook is read, because its many sheets take longer. */
    private static final int WORKBOOK_STEP = Integer.getInteger("random.workbook.step", 20);

    private static final long SEED = Long.getLong("random.seed", 17);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void allFiguresAreInEveryFormat() throws IOException {
        checkSlice(null);
        checkWorkbook(null);
    }

    @Test
    void randomSlicesAreTheSameInEveryFormat() throws IOException {
        SeededRandom random = new SeededRandom(SEED);
        for (int i = 0; i < SLICES; i++) {
            ObservationFilter filter = createFilter(random);
            checkSlice(filter);
            if (i % WORKBOOK_STEP == 0) {
                checkWorkbook(filter);
            }
        }
    }

    private static void checkSlice(ObservationFilter filter) throws IOException {
        TableRequest request = new TableRequest(DATASET, filter, null, TableLayout.LONG);
        Map<String, List<String>> expected = describe(filter);
        assertThat(readCsv(request)).as("CSV of %s", filter).isEqualTo(expected);
        assertThat(readJson(request)).as("JSON of %s", filter).isEqualTo(expected);
        assertThat(readJsonStat(request)).as("JSON-stat of %s", filter).isEqualTo(expected);
    }

    private static void checkWorkbook(ObservationFilter filter) {
        TableRequest request = new TableRequest(DATASET, filter, null, TableLayout.LONG);
        assertThat(readWorkbook(request)).as("workbook of %s", filter).isEqualTo(describe(filter));
    }

    private static Map<String, List<String>> describe(ObservationFilter filter) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        ObservationQuery.create(DATASET, filter)
                .findObservations()
                .forEach(figure -> figures.put(figure.key().toString(), describe(figure)));
        return figures;
    }

    private static List<String> describe(Observation figure) {
        return List.of(
                figure.getValue().toPlainString(),
                figure.getQualifier().name(),
                figure.getPrinted(),
                String.valueOf(figure.getCitations().get(0).getQuote()));
    }

    private static Map<String, List<String>> readCsv(TableRequest request) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(CsvRenderer.render(request.buildTable()))) {
            String quote = row.getField("quote");
            rows.put(
                    formatKey(row.getField("area"), row.getField("metric"), row.getField("year")),
                    List.of(
                            row.getField("value"),
                            row.getField("qualifier"),
                            row.getField("printed"),
                            quote.isEmpty() ? "null" : quote));
        }
        return rows;
    }

    private static Map<String, List<String>> readJson(TableRequest request) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        JsonNode document = JSON.readTree(TableJsonRenderer.render(DATASET, request.buildTable(), "cited"));
        for (JsonNode row : document.get("rows")) {
            rows.put(
                    formatKey(row.get("area").textValue(), row.get("metric").textValue(), row.get("year")),
                    List.of(
                            row.get("value").decimalValue().toPlainString(),
                            row.get("qualifier").textValue(),
                            row.get("printed").textValue(),
                            String.valueOf(row.get("quote").textValue())));
        }
        return rows;
    }

    private static Map<String, List<String>> readWorkbook(TableRequest request) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map<String, Object> row : Workbooks.readRows(WorkbookRenderer.render(request, "cited"), 2)) {
            rows.put(
                    formatKey(row.get("area"), row.get("metric"), row.get("year")),
                    List.of(
                            ((BigDecimal) row.get("value")).toPlainString(),
                            row.get("qualifier").toString(),
                            row.get("printed").toString(),
                            String.valueOf(row.get("quote"))));
        }
        return rows;
    }

    private static Map<String, List<String>> readJsonStat(TableRequest request) throws IOException {
        JsonNode cube = JSON.readTree(JsonStatRenderer.render(request, "cited"));
        List<String> areas = readCategories(cube, "area");
        List<String> metrics = readCategories(cube, "metric");
        List<String> years = readCategories(cube, "year");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        IntStream.range(0, areas.size() * metrics.size() * years.size())
                .filter(index -> cube.get("value").has(String.valueOf(index)))
                .forEach(index -> rows.put(
                        formatKey(
                                areas.get(index / years.size() / metrics.size()),
                                metrics.get(index / years.size() % metrics.size()),
                                years.get(index % years.size())),
                        readCell(cube, String.valueOf(index))));
        assertThat(rows)
                .hasSize(cube.get("value").size())
                .hasSize(cube.get("status").size());
        return rows;
    }

    private static List<String> readCell(JsonNode cube, String index) {
        JsonNode figure = cube.at("/extension/figures/" + index);
        return List.of(
                cube.get("value").get(index).decimalValue().toPlainString(),
                cube.get("status").get(index).textValue().split(",")[0],
                figure.get("printed").textValue(),
                String.valueOf(figure.get("quote").textValue()));
    }

    private static List<String> readCategories(JsonNode cube, String dimension) {
        List<String> codes = new ArrayList<>();
        cube.at("/dimension/" + dimension + "/category/index").forEach(code -> codes.add(code.textValue()));
        return codes;
    }

    private static String formatKey(Object area, Object metric, Object year) {
        return "%s:%s:%s".formatted(area, metric, year);
    }

    private static ObservationFilter createFilter(SeededRandom random) {
        List<String> areas = random.nextBoolean(0.5)
                ? random.pickSeveral(
                        DATASET.areas().stream().map(area -> area.getCode()).toList(), 20)
                : null;
        List<AreaKind> kinds = random.nextBoolean(0.2) ? random.pickSeveral(List.of(AreaKind.values()), 3) : null;
        List<String> metrics = random.nextBoolean(0.5)
                ? random.pickSeveral(
                        DATASET.metrics().stream().map(Metric::getCode).toList(), 40)
                : null;
        List<Integer> years = random.nextBoolean(0.3) ? random.pickSeveral(DATASET.years(), 10) : null;
        Integer since = random.nextBoolean(0.3) ? random.pick(DATASET.years()) : null;
        BigDecimal least = random.nextBoolean(0.2) ? BigDecimal.valueOf(random.nextBetween(0, 5000)) : null;
        List<Qualifier> qualifiers =
                random.nextBoolean(0.2) ? random.pickSeveral(List.of(Qualifier.values()), 3) : null;
        List<String> sources = random.nextBoolean(0.2)
                ? random.pickSeveral(
                        DATASET.sources().stream().map(Source::getCode).toList(), 10)
                : null;
        Boolean disputed = random.nextBoolean(0.1) ? (Boolean) random.nextBoolean(0.5) : null;
        return new ObservationFilter(
                areas,
                kinds,
                null,
                null,
                null,
                metrics,
                years,
                since,
                null,
                least,
                null,
                qualifiers,
                sources,
                disputed,
                null,
                null,
                null);
    }
}
