package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComputedListTest {
    private static final List<String> LIST = new ComputedList<>(3, index -> "item " + index);

    @Test
    void computesItsElements() {
        assertThat(LIST).containsExactly("item 0", "item 1", "item 2");
        assertThat(LIST.subList(1, 3)).containsExactly("item 1", "item 2");
        assertThat(new ComputedList<>(0, index -> index)).isEmpty();
    }

    @Test
    void hasNoElementsOutsideItsBounds() {
        assertThatThrownBy(() -> LIST.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> LIST.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(LIST::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
