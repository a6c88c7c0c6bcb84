package org.clearinghouse.graphql;

import java.util.function.UnaryOperator;

/**
 * A field that is selected at a place of a document, its arguments read: they are the same for all objects there.
 *
 * @param reading gives the field's value of an object
 */
record SelectedField(String name, UnaryOperator<Object> reading, Showing showing, boolean mayBeNull) {

    /** @throws NotPlain where reading fails too, for then the library fails in words */
    Object of(Object source) {
        return showing.orNull(read(source), mayBeNull);
    }

    private Object read(Object source) {
        try {
            return reading.apply(source);
        } catch (RuntimeException e) {
            throw new NotPlain();
        }
    }
}
