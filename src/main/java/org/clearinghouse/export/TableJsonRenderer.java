package org.clearinghouse.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.dataset.Dataset;

/** Renders a table as a JSON document with one object a row. The names of its members are those of the columns. */
public final class TableJsonRenderer {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;

    private TableJsonRenderer(JsonGenerator json) {
        this.json = json;
    }

    /**
     * @param dataset the version that the table is made from
     * @param cited complete address of the file with the time of its version
     */
    public static byte[] render(Dataset dataset, Table table, String cited) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new TableJsonRenderer(json).write(dataset, table, cited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Dataset dataset, Table table, String cited) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", table.title());
        json.writeNumberField("version", dataset.version());
        json.writeStringField("asOf", BibliographicCitation.formatTimestamp(dataset));
        json.writeStringField("cite", BibliographicCitation.format(dataset, cited));
        json.writeStringField("rights", BibliographicCitation.RIGHTS);
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            writeColumn(column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<Object> row : table.rows()) {
            json.writeRaw('\n');
            writeRow(table.columns(), row);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void writeColumn(Column column) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("title", column.title());
        json.writeStringField("datatype", column.datatype());
        json.writeStringField("description", column.description());
        json.writeEndObject();
    }

    private void writeRow(List<Column> columns, List<Object> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            writeValue(row.get(i));
        }
        json.writeEndObject();
    }

    private void writeValue(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> values) {
            writeList(values);
        } else {
            json.writeString(value.toString());
        }
    }

    private void writeList(List<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            writeValue(value);
        }
        json.writeEndArray();
    }
}
