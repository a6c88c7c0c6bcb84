package org.clearinghouse.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table, or paragraphs of text, to a sheet of a workbook. */
final class WorkbookSheet {
    /** The longest text of a cell that Excel accepts. */
    private static final int MAX_TEXT_LENGTH = 32_767;

    private static final double TEXT_WIDTH = 24;
    private static final double NUMBER_WIDTH = 14;
    private static final double PARAGRAPH_WIDTH = 110;
    private static final String ELLIPSIS = "…";
    private static final String DATE_FORMAT = "yyyy-mm-dd";

    private final Worksheet sheet;

    private WorkbookSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static WorkbookSheet create(Workbook workbook, String name) {
        return new WorkbookSheet(workbook.newWorksheet(name));
    }

    /** Writes a header, which stays visible and can filter the rows, and the rows. */
    void writeTable(Table table) {
        writeHeader(table.columns());
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> values = table.rows().get(row);
            for (int column = 0; column < values.size(); column++) {
                writeCell(row + 1, column, values.get(column));
            }
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
    }

    /** @param paragraphs a label and a text each */
    void writeParagraphs(List<List<String>> paragraphs) {
        for (int row = 0; row < paragraphs.size(); row++) {
            writeCell(row, 0, paragraphs.get(row).get(0));
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            writeCell(row, 1, paragraphs.get(row).get(1));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        }
        sheet.width(0, TEXT_WIDTH);
        sheet.width(1, PARAGRAPH_WIDTH);
    }

    private void writeHeader(List<Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).isText() ? TEXT_WIDTH : NUMBER_WIDTH);
        }
    }

    private void writeCell(int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            // Without an exponent, and with all digits.
            sheet.value(row, column, new BigDecimal(number.toPlainString()));
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATE_FORMAT).set();
        } else {
            writeText(row, column, Column.formatCell(value));
        }
    }

    private void writeText(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, truncate(text));
        }
    }

    private static String truncate(String text) {
        return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH - 1) + ELLIPSIS;
    }
}
