package org.clearinghouse.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.query.FigureChangeKind;

/**
 * Renders figures as a cube of JSON-stat 2.0 with the dimensions area, metric and year. A cell without a figure has no
 * value. The status of a cell says how to read its value, and the extension has its words and its source.
 */
public final class JsonStatRenderer {
    private static final String AREA = "area";
    private static final String METRIC = "metric";
    private static final String YEAR = "year";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Dataset dataset;
    private final List<FigureRow> rows;
    private final List<Area> areas;
    private final List<Metric> metrics;
    private final List<Integer> years;
    private final Map<Integer, FigureRow> cells = new LinkedHashMap<>();

    private JsonStatRenderer(TableRequest request) {
        dataset = request.dataset();
        rows = request.rows();
        areas = collect(FigureRow::area, Comparator.comparingInt(Area::position));
        metrics = collect(FigureRow::metric, Comparator.comparingInt(Metric::position));
        years = collect(FigureRow::year, Comparator.naturalOrder());
        rows.stream().collect(Collectors.toMap(this::computeIndex, Function.identity())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
    }

    /**
     * @param request its order and layout are not used
     * @param cited complete address of the file with the time of its version
     */
    public static byte[] render(TableRequest request, String cited) {
        try {
            return JSON.writeValueAsBytes(new JsonStatRenderer(request).describe(cited));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> collect(Function<FigureRow, T> dimension, Comparator<T> order) {
        return rows.stream().map(dimension).distinct().sorted(order).toList();
    }

    /** The position of a cell, the last dimension counted first. */
    private int computeIndex(FigureRow row) {
        int outer = areas.indexOf(row.area()) * metrics.size() + metrics.indexOf(row.metric());
        return outer * years.size() + years.indexOf(row.year());
    }

    private ObjectNode describe(String cited) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "2.0");
        root.put("class", "dataset");
        root.put("label", "Figures printed by NCMEC, by area, metric and year");
        root.put("source", BibliographicCitation.format(dataset, cited));
        root.put("updated", BibliographicCitation.formatTimestamp(dataset));
        root.putArray("note")
                .add("A cell without a value has no figure, which never means 0.")
                .add(
                        "Read each value together with its status. Nothing may be computed from a value that is not EXACT.")
                .add(BibliographicCitation.RIGHTS);
        addNames(root.putArray("id"), Stream.of(AREA, METRIC, YEAR));
        root.putArray("size").add(areas.size()).add(metrics.size()).add(years.size());
        ObjectNode role = root.putObject("role");
        role.putArray("geo").add(AREA);
        role.putArray("metric").add(METRIC);
        role.putArray("time").add(YEAR);
        describeDimensions(root.putObject("dimension"));
        describeCells(root);
        return root;
    }

    private void describeDimensions(ObjectNode dimensions) {
        ObjectNode area = describeDimension(
                dimensions.putObject(AREA), "Area", areas.stream().map(Area::getCode));
        areas.forEach(each -> area.withObject("/label").put(each.getCode(), each.getName()));
        ObjectNode metric = describeDimension(
                dimensions.putObject(METRIC), "Metric", metrics.stream().map(Metric::getCode));
        metrics.forEach(each -> describeMetric(metric, each));
        describeDimension(dimensions.putObject(YEAR), "Year", years.stream().map(String::valueOf));
    }

    private static ObjectNode describeDimension(ObjectNode dimension, String label, Stream<String> codes) {
        dimension.put("label", label);
        ObjectNode category = dimension.putObject("category");
        addNames(category.putArray("index"), codes);
        return category;
    }

    private void describeMetric(ObjectNode category, Metric metric) {
        String code = metric.getCode();
        category.withObject("/label").put(code, metric.getName());
        category.withObject("/unit")
                .putObject(code)
                .put("label", metric.getUnit())
                .put("decimals", countDecimals(metric));
        ArrayNode notes = category.withObject("/note").putArray(code);
        notes.add(metric.getDescription());
        metric.getNotes().forEach(notes::add);
    }

    private int countDecimals(Metric metric) {
        return rows.stream()
                .filter(row -> row.metric() == metric && row.figure() != null)
                .mapToInt(row -> Decimals.normalize(row.figure().getValue()).scale())
                .max()
                .orElse(0);
    }

    private void describeCells(ObjectNode root) {
        ObjectNode values = root.putObject("value");
        ObjectNode statuses = root.putObject("status");
        ObjectNode extension = root.putObject("extension");
        describeStatuses(extension.putObject("status"));
        ObjectNode figures = extension.putObject("figures");
        cells.forEach((index, row) -> {
            String key = String.valueOf(index);
            statuses.put(key, formatStatus(row));
            if (row.figure() != null) {
                values.put(key, row.figure().getValue());
                describeFigure(figures.putObject(key), row.figure());
            }
        });
    }

    /** How exactly the figure was printed, and what else its value must not be read without. */
    private static String formatStatus(FigureRow row) {
        Stream<String> changes = row.changes().stream().map(FigureChangeKind::name);
        Observation figure = row.figure();
        Stream<String> own = figure == null
                ? Stream.empty()
                : Stream.of(
                        figure.getQualifier().name(),
                        figure.getStatus() == ObservationStatus.NORMAL
                                ? ""
                                : figure.getStatus().name(),
                        figure.isSmall() ? "SMALL" : "",
                        figure.isDisputed() ? "DISPUTED" : "");
        return Stream.concat(own, changes).filter(flag -> !flag.isEmpty()).collect(Collectors.joining(","));
    }

    private static void describeStatuses(ObjectNode meanings) {
        meanings.put("EXACT", "Printed as an exact number.");
        meanings.put("ROUNDED", "Printed as a rounded number, such as 36.2 million.");
        meanings.put("MORE_THAN, AT_LEAST, NEARLY, APPROXIMATELY", "Printed with such words.");
        meanings.put("ESTIMATED, PROVISIONAL, TIME_SERIES_BREAK", "As in SDMX.");
        meanings.put("SMALL", "A count under 10: too small to compare.");
        meanings.put("DISPUTED", "Its sources contradict each other.");
        meanings.put(
                "ADDED, REVISED, WITHDRAWN, NEWLY_DISPUTED, NO_LONGER_DISPUTED",
                "What happened to it since the version of changedSince.");
    }

    private static void describeFigure(ObjectNode node, Observation figure) {
        Citation citation = figure.getCitations().get(0);
        node.put("printed", figure.getPrinted());
        node.put("source", citation.getSource().getCode());
        node.put("quote", citation.getQuote());
        node.put("quoteMissing", citation.getQuoteMissing());
        node.put("locator", citation.getLocator());
        if (!figure.getNotes().isEmpty()) {
            addNames(node.putArray("notes"), figure.getNotes().stream());
        }
    }

    private static void addNames(ArrayNode array, Stream<String> names) {
        names.forEach(array::add);
    }
}
