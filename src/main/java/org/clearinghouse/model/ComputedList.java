package org.clearinghouse.model;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that computes an element each time it is read, so that it needs no memory for elements. */
public final class ComputedList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> elements;

    /** @param elements from an index, which is within the bounds */
    public ComputedList(int size, IntFunction<T> elements) {
        this.size = size;
        this.elements = elements;
    }

    @Override
    public T get(int index) {
        return elements.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
