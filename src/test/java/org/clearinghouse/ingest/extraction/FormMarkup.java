package org.clearinghouse.ingest.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of plain text as a web page: short lines are headings, rows are those of tables. */
final class FormMarkup {
    private static final String CELL_BORDER =
            " \\| ?|\\s*\\t|(?<=[A-Za-z,]) (?=(?:19|20)\\d\\d(?: |$))|(?<=[A-Za-z\\d]) (?=[\\d,]+(?: [\\d,]+)*$)";

    private FormMarkup() {}

    static String of(String text) {
        String body = Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(FormMarkup::block)
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title></head>\n<body>\n"
                + body + "\n</body></html>\n";
    }

    private static String block(String block) {
        StringBuilder html = new StringBuilder();
        List<String> lines = block.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String kind = kind(lines.get(i));
            boolean first = i == 0 || !kind(lines.get(i - 1)).equals(kind);
            boolean last = i + 1 == lines.size() || !kind(lines.get(i + 1)).equals(kind);
            boolean container = kind.equals("ul") || kind.equals("table");
            html.append(container && first ? "<" + kind + ">\n" : "")
                    .append(line(lines.get(i), kind))
                    .append(container && last ? "\n</" + kind + ">\n" : "\n");
        }
        return html.toString();
    }

    private static String kind(String line) {
        if (line.startsWith("\u2022")) {
            return "ul";
        }
        boolean row = line.split(CELL_BORDER).length > 2 || line.matches("(?:19|20)\\d\\d [\\d,]+");
        boolean heading = line.split(" ").length < 9 && line.matches("[^\\d]*[^.:*\\d]|Our \\d+ Impact|.* \\d+ Report");
        return row && !line.endsWith(".") ? "table" : heading ? "h2" : "p";
    }

    private static String line(String line, String kind) {
        String words = line.replace("&", "&amp;");
        return switch (kind) {
            case "ul" -> "<li>" + words.substring(1).strip() + "</li>";
            case "table" ->
                Arrays.stream(words.split(CELL_BORDER))
                        .map(cell -> "<td>" + cell.strip() + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>"));
            default -> "<" + kind + ">" + words + "</" + kind + ">";
        };
    }
}
