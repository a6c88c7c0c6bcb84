package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the sheets of an Excel workbook, without the library that writes them. */
public final class Workbooks {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Workbooks() {}

    /** Returns the names of a workbook's parts with their bytes. */
    public static Map<String, String> readParts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static List<String> readSheetNames(byte[] workbook) {
        return parse(readParts(workbook).get("xl/workbook.xml"))
                .getElementsByTag("sheet")
                .eachAttr("name");
    }

    /**
     * Returns the rows behind the header of a sheet: text, numbers as decimals, booleans, days; without empty cells.
     *
     * @param number of the sheet, from 1
     */
    public static List<Map<String, Object>> readRows(byte[] workbook, int number) {
        Map<String, String> parts = readParts(workbook);
        List<String> texts = parse(parts.get("xl/sharedStrings.xml")).getElementsByTag("t").stream()
                .map(Element::wholeText)
                .toList();
        List<Map<String, Object>> rows =
                parse(parts.get("xl/worksheets/sheet%s.xml".formatted(number))).getElementsByTag("row").stream()
                        .map(row -> readCells(row, texts))
                        .toList();
        Map<String, Object> header = rows.get(0);
        return rows.stream().skip(1).map(row -> rename(row, header)).toList();
    }

    private static Map<String, Object> readCells(Element row, List<String> texts) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Element cell : row.getElementsByTag("c")) {
            String column = cell.attr("r").replaceAll("\\d", "");
            if (!cell.getElementsByTag("v").isEmpty()) {
                cells.put(column, readCell(cell, texts));
            }
        }
        return cells;
    }

    private static Object readCell(Element cell, List<String> texts) {
        String value = cell.getElementsByTag("v").text();
        return switch (cell.attr("t")) {
            case "s" -> texts.get(Integer.parseInt(value));
            case "b" -> value.equals("1");
            default ->
                cell.hasAttr("s") ? DAY_ZERO.plusDays(new BigDecimal(value).longValueExact()) : new BigDecimal(value);
        };
    }

    private static Map<String, Object> rename(Map<String, Object> row, Map<String, Object> header) {
        Map<String, Object> named = new LinkedHashMap<>();
        row.forEach((column, value) -> named.put(header.get(column).toString(), value));
        return named;
    }

    private static Element parse(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }
}
