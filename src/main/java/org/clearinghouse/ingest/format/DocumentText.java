package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;

/**
 * The text of a document of any format, in reading order. Tabs separate the cells of a table.
 *
 * @param findings what the document has, but its text lacks: hidden text, form fields
 */
public record DocumentText(DocumentForm form, List<TextLine> lines, List<Finding> findings) {
    /** Stands in the text where the document has characters that cannot be read; a number beside it is unreadable. */
    public static final char UNREADABLE = '\uFFFD';

    public DocumentText {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    public DocumentText(DocumentForm form, List<TextLine> lines) {
        this(form, lines, List.of());
    }

    /** Parses plain text or Markdown, which have no pages. */
    public static DocumentText parse(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : NumberStacks.mark(List.of(text.split("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]", -1)))) {
            lines.add(new TextLine(null, lines.size() + 1, line));
        }
        return new DocumentText(DocumentForm.TEXT, lines);
    }

    /** Counts the sequences of digits. */
    public int countNumbers() {
        return lines.stream().mapToInt(line -> countNumbers(line.text())).sum();
    }

    private static int countNumbers(String text) {
        int numbers = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean atStart = i == 0 || !Character.isDigit(text.charAt(i - 1));
            numbers += atStart && Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return numbers;
    }

    public int countCharacters() {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum();
    }
}
