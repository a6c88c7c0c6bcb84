package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the W3C's "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data" ask of metadata and its table. */
class CsvwMetadataTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Map<String, Predicate<String>> DATATYPES = Map.of(
            "string",
            value -> true,
            "anyURI",
            value -> value.startsWith("https://"),
            "boolean",
            Pattern.compile("true|false").asMatchPredicate(),
            "decimal",
            Pattern.compile("-?\\d+(\\.\\d+)?").asMatchPredicate(),
            "gYear",
            Pattern.compile("\\d{4}").asMatchPredicate(),
            "date",
            value -> LocalDate.parse(value) != null);
    private static final Set<String> OF_A_TABLE = Set.of("@context", "url", "dialect", "tableSchema");
    private static final Set<String> OF_A_COLUMN =
            Set.of("name", "titles", "datatype", "separator", "propertyUrl", "required");
    private static final Set<String> OF_A_DIALECT = Set.of(
            "encoding", "delimiter", "quoteChar", "doubleQuote", "header", "headerRowCount", "trim", "lineTerminators");

    @ParameterizedTest
    @EnumSource(TableLayout.class)
    void onlyTheVocabularyAndKnownPrefixesAreUsed(TableLayout shape) throws IOException {
        JsonNode metadata = metadata(shape);
        assertThat(names(metadata)).allMatch(name -> OF_A_TABLE.contains(name) || isCommon(name));
        assertThat(names(metadata.get("tableSchema"))).containsExactlyInAnyOrder("columns", "primaryKey");
        assertThat(names(metadata.get("dialect"))).allMatch(OF_A_DIALECT::contains);
        metadata.at("/tableSchema/columns").forEach(column -> assertThat(names(column))
                .allMatch(name -> OF_A_COLUMN.contains(name) || isCommon(name)));
        for (String list : List.of("dc:source", "schema:variableMeasured")) {
            metadata.get(list).forEach(thing -> assertThat(names(thing)).allMatch(CsvwMetadataTest::isCommon));
        }
        assertThat(metadata.at("/@context/0").textValue()).isEqualTo("http://www.w3.org/ns/csvw");
    }

    @ParameterizedTest
    @EnumSource(TableLayout.class)
    void theHeaderIsThatOfTheColumns(TableLayout shape) throws IOException {
        List<String> header = new ArrayList<>();
        metadata(shape).at("/tableSchema/columns").forEach(column -> {
            assertThat(column.get("name").textValue()).matches("[A-Za-z0-9][A-Za-z0-9_]*");
            assertThat(column.get("titles").get(0)).isEqualTo(column.get("name"));
            assertThat(column.get("dc:description").textValue()).isNotBlank();
            header.add(column.get("name").textValue());
        });
        assertThat(header).doesNotHaveDuplicates();
        assertThat(rows(shape).get(0).getHeader()).isEqualTo(header);
    }

    @ParameterizedTest
    @EnumSource(TableLayout.class)
    void everyCellHasTheDatatypeOfItsColumn(TableLayout shape) throws IOException {
        List<NamedCsvRecord> rows = rows(shape);
        metadata(shape).at("/tableSchema/columns").forEach(column -> {
            String name = column.get("name").textValue();
            Predicate<String> datatype = DATATYPES.get(column.get("datatype").textValue());
            assertThat(rows)
                    .extracting(row -> row.getField(name))
                    .allMatch(cell -> cell.isEmpty() ? !column.has("required") : datatype.test(cell), name);
        });
    }

    @ParameterizedTest
    @EnumSource(TableLayout.class)
    void thePrimaryKeyIdentifiesRows(TableLayout shape) throws IOException {
        List<String> key = new ArrayList<>();
        metadata(shape).at("/tableSchema/primaryKey").forEach(column -> key.add(column.textValue()));
        assertThat(rows(shape))
                .extracting(row -> key.stream().map(row::getField).toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(TableLayout.class)
    void describesSourcesVersionAndRights(TableLayout shape) throws IOException {
        JsonNode metadata = metadata(shape);
        assertThat(metadata.get("url").textValue())
                .isEqualTo("/observations.csv?x", "https://example.org/observations.csv?asOf=T");
        assertThat(metadata.get("dc:source")).hasSize(12);
        assertThat(metadata.at("/dc:source/0/schema:identifier").textValue())
                .isEqualTo(DATASET.sources().get(0).getCode());
        assertThat(metadata.get("dc:rights").textValue()).startsWith("No licence statement was found");
        assertThat(metadata.get("schema:version").textValue()).isEqualTo("2");
        assertThat(metadata.at("/dc:modified/@value").textValue()).isEqualTo("2026-01-01T12:00:02Z");
        assertThat(metadata.get("dc:bibliographicCitation").textValue())
                .contains("version 2 of 2026-01-01.")
                .endsWith(" https://example.org/observations.csv?asOf=T");
    }

    private static boolean isCommon(String name) {
        return name.startsWith("dc:") || name.startsWith("schema:");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode metadata(TableLayout shape) throws IOException {
        return new ObjectMapper()
                .readTree(CsvwMetadata.render(
                        DATASET,
                        selection(shape).buildTable(),
                        FileScope.create(selection(shape)),
                        "/observations.csv?x",
                        "https://example.org/observations.csv?asOf=T"));
    }

    private static List<NamedCsvRecord> rows(TableLayout shape) {
        return CsvReader.builder()
                .ofNamedCsvRecord(CsvRenderer.render(selection(shape).buildTable()))
                .stream()
                .toList();
    }

    private static TableRequest selection(TableLayout shape) {
        return new TableRequest(DATASET, null, null, shape);
    }
}
