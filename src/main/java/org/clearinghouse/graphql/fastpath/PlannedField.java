package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * A field that is selected at a place of a document, its arguments read: they are the same for all objects there.
 *
 * @param name as it is written
 * @param reading gives the field's value of an object
 */
record PlannedField(SerializableString name, UnaryOperator<Object> reader, ValueWriter writer, boolean nullable) {

    /** @throws FallbackRequiredException where reading fails too, for then the library fails in words */
    void write(Object source, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        writer.write(read(source), nullable, json);
    }

    private Object read(Object source) {
        try {
            return reader.apply(source);
        } catch (RuntimeException e) {
            throw new FallbackRequiredException();
        }
    }
}
