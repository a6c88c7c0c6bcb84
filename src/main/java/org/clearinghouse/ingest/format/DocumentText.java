package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.model.DocumentForm;

/** The text of a document in reading order, whatever the form it came in; cells of a table are divided by tabs. */
public record DocumentText(DocumentForm form, List<TextLine> lines) {

    public DocumentText {
        lines = List.copyOf(lines);
    }

    /** Plain text or Markdown, which has no pages. */
    public static DocumentText parse(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.split("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]", -1)) {
            lines.add(new TextLine(null, lines.size() + 1, line));
        }
        return new DocumentText(DocumentForm.TEXT, lines);
    }

    /** How many times digits begin. */
    public int countNumbers() {
        return lines.stream().mapToInt(line -> countNumbers(line.text())).sum();
    }

    private static int countNumbers(String text) {
        int numbers = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || !Character.isDigit(text.charAt(i - 1));
            numbers += begins && Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return numbers;
    }

    public int countCharacters() {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum();
    }
}
