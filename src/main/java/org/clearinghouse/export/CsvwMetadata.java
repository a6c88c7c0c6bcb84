package org.clearinghouse.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Source;

/** Renders the CSV on the Web metadata of a table: its columns, its sources and how to cite it. */
public final class CsvwMetadata {
    public static final String MEDIA_TYPE = "application/csvm+json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Dataset dataset;
    private final Table table;
    private final FileScope scope;
    private final String cited;

    private CsvwMetadata(Dataset dataset, Table table, FileScope scope, String cited) {
        this.dataset = dataset;
        this.table = table;
        this.scope = scope;
        this.cited = cited;
    }

    /**
     * @param dataset the version that the table is made from
     * @param scope what the table is about
     * @param url of the CSV, relative to that of the metadata
     * @param cited complete address of the CSV with the time of its version
     */
    public static String render(Dataset dataset, Table table, FileScope scope, String url, String cited) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new CsvwMetadata(dataset, table, scope, cited).describe(url));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode describe(String url) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        root.put("url", url);
        root.put("dc:title", table.title());
        root.put("dc:description", table.description());
        root.put("dc:publisher", "Clearinghouse");
        root.put("dc:creator", "National Center for Missing & Exploited Children");
        root.put("dc:rights", BibliographicCitation.RIGHTS);
        root.put("dc:bibliographicCitation", BibliographicCitation.format(dataset, cited));
        root.put("schema:version", String.valueOf(dataset.version()));
        root.putObject("dc:modified")
                .put("@value", BibliographicCitation.formatTimestamp(dataset))
                .put("@type", "xsd:dateTime");
        ArrayNode sources = root.putArray("dc:source");
        scope.sources().forEach(source -> describe(source, sources.addObject()));
        ArrayNode metrics = root.putArray("schema:variableMeasured");
        scope.metrics().forEach(metric -> describe(metric, metrics.addObject()));
        describeDialect(root.putObject("dialect"));
        describeSchema(root.putObject("tableSchema"));
        return root;
    }

    private static void describe(Source source, ObjectNode node) {
        node.put("schema:identifier", source.getCode());
        node.put("dc:title", source.getTitle());
        node.put("dc:publisher", source.getPublisher());
        putIfKnown(node, "dc:issued", source.getPublished());
        putIfKnown(node, "schema:url", source.getUrl());
        putIfKnown(node, "dc:provenance", source.getHeld());
    }

    private static void describe(Metric metric, ObjectNode node) {
        node.put("schema:propertyID", metric.getCode());
        node.put("schema:name", metric.getName());
        node.put("schema:description", metric.getDescription());
        node.put("schema:unitText", metric.getUnit());
        ArrayNode notes = node.putArray("schema:disambiguatingDescription");
        metric.getNotes().forEach(notes::add);
    }

    private static void describeDialect(ObjectNode dialect) {
        dialect.put("encoding", "utf-8");
        dialect.put("delimiter", ",");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        dialect.put("headerRowCount", 1);
        dialect.put("trim", false);
        dialect.putArray("lineTerminators").add("\r\n");
    }

    private void describeSchema(ObjectNode schema) {
        ArrayNode columns = schema.putArray("columns");
        table.columns().forEach(column -> describe(column, columns.addObject()));
        if (!table.primaryKey().isEmpty()) {
            ArrayNode key = schema.putArray("primaryKey");
            table.primaryKey().forEach(key::add);
        }
    }

    private void describe(Column column, ObjectNode node) {
        node.put("name", column.name());
        // Processors compare the header with the titles, so the header comes first.
        node.putArray("titles").add(column.name()).add(column.title());
        node.put("dc:description", column.description());
        node.put("datatype", column.datatype());
        putIfKnown(node, "separator", column.separator());
        putIfKnown(node, "propertyUrl", column.property());
        if (table.primaryKey().contains(column.name())) {
            node.put("required", true);
        }
    }

    private static void putIfKnown(ObjectNode node, String property, String value) {
        if (value != null) {
            node.put(property, value);
        }
    }
}
