package org.clearinghouse.export;

import java.math.BigDecimal;
import java.util.List;

/** A value as the text of a cell: numbers exact and without exponents, what is missing empty, never 0. */
final class Cell {
    private Cell() {}

    static String formatCell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> several) {
            return String.join(
                    Column.BETWEEN_VALUES,
                    several.stream().map(Cell::formatCell).toList());
        }
        return value.toString();
    }
}
