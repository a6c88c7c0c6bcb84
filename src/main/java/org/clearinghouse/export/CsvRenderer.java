package org.clearinghouse.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** Renders a table as comma-separated values (RFC 4180) that are safe to open in a spreadsheet. */
public final class CsvRenderer {
    /** First characters of formulas, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRenderer() {}

    public static String render(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(table.columns().stream().map(Column::name).toList());
            table.rows().forEach(row -> writer.writeRecord(formatRow(table.columns(), row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Renders a table with a byte-order mark, by which spreadsheets recognize UTF-8. */
    public static String renderWithByteOrderMark(Table table) {
        return BYTE_ORDER_MARK + render(table);
    }

    private static List<String> formatRow(List<Column> columns, List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> formatCell(columns.get(i), Column.formatCell(row.get(i))))
                .toList();
    }

    private static String formatCell(Column column, String cell) {
        return column.isText() ? quoteFormula(cell) : cell;
    }

    /** A leading quote makes a spreadsheet read a cell as text (OWASP, CSV injection). */
    private static String quoteFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
