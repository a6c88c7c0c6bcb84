package org.clearinghouse.ingest.extraction.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.PublicationDate;
import org.clearinghouse.model.SupportedYears;

/**
 * Says what the columns of another publisher's table are. Its text has lines {@code key = value}, as
 * {@link java.util.Properties} reads them.
 */
public final class TableMapping {
    private static final String YEAR = "{year}";
    private static final String SOURCE = "{source}";

    private final MappingProperties properties;
    private final AreaCoding areaCoding;
    private final Map<Integer, String> valueColumns;

    private TableMapping(MappingProperties properties) {
        this.properties = properties;
        this.areaCoding = parseCoding(properties.find("area.codes").orElse("USPS"));
        this.valueColumns = parseValueColumns(properties);
    }

    /**
     * Parses the text of a mapping.
     *
     * @throws InvalidInputException that says what is wrong, and for an unknown metric what to do
     */
    public static TableMapping parse(String text, CatalogueIndex catalogue) {
        MappingProperties properties = new MappingProperties(text);
        properties.requireOneOf("area", "area.constant");
        properties.requireOneOf("year", "year.constant", "years");
        properties.requireOneOf("metric", "metric.column");
        properties.requireOneOf("value", "years");
        properties.requireOneOf("source", "source.column");
        properties.require("source.title");
        properties.require("source.publisher");
        properties.find("source.published").ifPresent(TableMapping::checkPublished);
        TableMapping mapping = new TableMapping(properties);
        mapping.checkCodes(catalogue);
        return mapping;
    }

    private static void checkPublished(String date) {
        if (!PublicationDate.isValid(date)) {
            throw MappingProperties.refuse(
                    "has source.published \"%s\"; it must be %s".formatted(date, PublicationDate.EXPECTED));
        }
    }

    private void checkCodes(CatalogueIndex catalogue) {
        Stream.concat(properties.find("metric").stream(), properties.metricCodes().values().stream())
                .filter(code -> !catalogue.isMetric(code))
                .findFirst()
                .ifPresent(code -> {
                    throw MappingProperties.refuse("names the metric \"%s\", which is not in the catalogue; %s"
                            .formatted(code, "add it with a catalogue addition (import --catalogue)"));
                });
        properties.find("area.constant").filter(code -> !catalogue.isArea(code)).ifPresent(code -> {
            throw MappingProperties.refuse("names the area \"%s\", which is not in the catalogue".formatted(code));
        });
    }

    /** The separator of the cells. */
    char separator() {
        String separator = properties.find("separator").orElse(",");
        if (separator.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (separator.length() != 1 || separator.equals("\"")) {
            throw MappingProperties.refuse(
                    "has the separator \"%s\"; it must be one character other than a quote, or tab"
                            .formatted(separator));
        }
        return separator.charAt(0);
    }

    /** All columns that the table must have. */
    List<String> columns() {
        Stream<String> named = Stream.of(
                        "area", "year", "metric.column", "printed", "qualifier", "note", "source.column")
                .flatMap(key -> properties.find(key).stream());
        return Stream.concat(named, valueColumns.values().stream()).distinct().toList();
    }

    /** The code of the area of a row; empty if the cell names none of the areas. */
    Optional<String> findArea(String cell, List<AreaEntry> areas) {
        return properties.find("area.constant").or(() -> areaCoding.findArea(areas, cell));
    }

    /** The columns that hold values, by the year that they are of; the key is null where a row says the year. */
    Map<Integer, String> valueColumns() {
        return valueColumns;
    }

    /** The name of the column for a role such as "note", or null. */
    String column(String role) {
        return properties.get(role);
    }

    /** The code of the metric of a row; null if the mapping has none for the cell. */
    String findMetric(String cell) {
        String code = properties.metricCodes().isEmpty() ? cell : properties.get(MappingProperties.METRIC_CODE + cell);
        return properties.find("metric").orElse(code);
    }

    /** The code of the source of a row, which is the cell where the mapping names no source. */
    String findSourceCode(String cell) {
        return properties.find("source").orElse(cell);
    }

    /** The source with a code, which replaces "{source}" in the mapping's words. */
    ExtractedSource createSource(String code) {
        return new ExtractedSource(
                code,
                describeSource("source.title", code),
                describeSource("source.publisher", code),
                properties.get("source.published"),
                describeSource("source.url", code),
                describeSource("source.held", code));
    }

    private String describeSource(String key, String code) {
        return properties.find(key).map(text -> text.replace(SOURCE, code)).orElse(null);
    }

    private static AreaCoding parseCoding(String word) {
        return Stream.of(AreaCoding.values())
                .filter(coding -> coding.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> MappingProperties.refuse(
                        "has area.codes \"%s\"; it must be one of %s".formatted(word, List.of(AreaCoding.values()))));
    }

    private static Map<Integer, String> parseValueColumns(MappingProperties properties) {
        Optional<String> years = properties.find("years");
        if (years.isEmpty()) {
            Optional<Integer> year = properties.find("year.constant").map(TableMapping::parseYear);
            return Collections.singletonMap(year.orElse(null), properties.get("value"));
        }
        String pattern = properties.find("years.column").orElse(YEAR);
        Map<Integer, String> columns = new LinkedHashMap<>();
        for (String year : years.get().split("[,\\s]+")) {
            columns.put(parseYear(year), pattern.replace(YEAR, year));
        }
        return columns;
    }

    private static int parseYear(String year) {
        if (!year.matches("\\d{4}") || !SupportedYears.contains(Integer.parseInt(year))) {
            throw MappingProperties.refuse("has the year \"%s\"; it must be one from %s to %s"
                    .formatted(year, SupportedYears.FIRST, SupportedYears.last()));
        }
        return Integer.parseInt(year);
    }
}
