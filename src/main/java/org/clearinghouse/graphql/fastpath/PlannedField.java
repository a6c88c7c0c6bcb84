package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A selected field with its arguments resolved. All objects of the selection share it.
 *
 * @param name the response key: alias or name
 * @param reader reads the field's value from its source object
 * @param nullable whether the schema allows null
 */
record PlannedField(SerializableString name, UnaryOperator<Object> reader, ValueWriter writer, boolean nullable) {

    /** @throws FallbackRequiredException if a field cannot be read or written */
    static void writeObject(List<PlannedField> fields, Object source, JsonGenerator json, Runnable fieldCounter)
            throws IOException {
        json.writeStartObject();
        for (PlannedField field : fields) {
            fieldCounter.run();
            field.write(source, json);
        }
        json.writeEndObject();
    }

    private void write(Object source, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        writer.write(read(source), nullable, json);
    }

    /** Any failure falls back: graphql-java then fails in the same way and reports it. */
    private Object read(Object source) {
        try {
            return reader.apply(source);
        } catch (RuntimeException e) {
            throw new FallbackRequiredException();
        }
    }
}
