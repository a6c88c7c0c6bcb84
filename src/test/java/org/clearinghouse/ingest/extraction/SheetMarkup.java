package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sheet written in Markdown, as a web page. */
final class SheetMarkup {
    private static final Pattern LOOSE_ROW = Pattern.compile("(?m)\\n(?=.*[\\p{L})] [\\d,]+$)");

    private SheetMarkup() {}

    /** @param style CSS */
    static String of(String sheet, String style) {
        String body = Arrays.stream(sheet.strip().split("\n\\s*\n"))
                .map(SheetMarkup::block)
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Sheet</title><style>%s</style></head>
                <body>
                %s
                </body>
                </html>
                """.formatted(style, body);
    }

    private static String block(String block) {
        List<String> lines = new ArrayList<>(block.lines().toList());
        if (lines.get(0).startsWith("#")) {
            return element("h2", inline(lines.get(0).replaceFirst("#+ ", "")));
        }
        int first = 0;
        while (first < lines.size() && !isListed(lines.get(first))) {
            first++;
        }
        String words = String.join("\n", lines.subList(0, first));
        List<String> listed = lines.subList(first, lines.size());
        return (words.isEmpty() ? "" : paragraph(words)) + (listed.isEmpty() ? "" : listed(listed));
    }

    private static boolean isListed(String line) {
        return line.contains("\t") || line.startsWith("|") || line.matches("[-*] .*");
    }

    private static String paragraph(String words) {
        return element("p", LOOSE_ROW.matcher(inline(words)).replaceAll("<br>\n"));
    }

    private static String listed(List<String> lines) {
        if (lines.get(0).matches("[-*] .*")) {
            String[] items = String.join("\n", lines).substring(2).split("\n[-*] ");
            return element("ul", each(List.of(items), item -> element("li", inline(item))));
        }
        List<String> rows =
                lines.stream().filter(line -> !line.startsWith("|--")).toList();
        return element("table", each(rows, row -> element("tr", cells(row))));
    }

    private static String cells(String row) {
        String[] cells = row.startsWith("|") ? row.replaceAll("^\\| | \\|$", "").split(" \\| ") : row.split("\t");
        return each(List.of(cells), cell -> element("td", inline(cell)));
    }

    private static String each(List<String> parts, UnaryOperator<String> change) {
        return parts.stream().map(change).collect(Collectors.joining("\n"));
    }

    private static String inline(String words) {
        return words.replace("&", "&amp;").replaceAll("(?s)\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
    }

    private static String element(String name, String content) {
        return "<%s>%s</%s>".formatted(name, content, name);
    }
}
