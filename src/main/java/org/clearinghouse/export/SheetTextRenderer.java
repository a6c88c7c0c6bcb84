package org.clearinghouse.export;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Section;

/** A sheet as plain text; its headings are those of Markdown. */
public final class SheetTextRenderer {
    private final StringBuilder text = new StringBuilder();

    private SheetTextRenderer() {}

    public static String render(Sheet sheet) {
        SheetTextRenderer written = new SheetTextRenderer();
        written.appendHeading(sheet.title(), "=");
        written.appendParagraph(sheet.introduction());
        sheet.sections().forEach(written::appendSection);
        written.appendHeading("Sources", "-");
        written.appendSources(sheet.sources());
        written.appendHeading("About this sheet", "-");
        sheet.closing().forEach(written::appendParagraph);
        return written.text.toString().stripTrailing() + "\n";
    }

    private void appendSection(Section section) {
        appendHeading(section.heading(), "-");
        appendParagraph(section.introduction());
        section.lines().forEach(line -> appendParagraph(line.text() + formatReferences(line)));
    }

    private static String formatReferences(Line line) {
        return line.sources().stream().map(" [%d]"::formatted).collect(Collectors.joining());
    }

    private void appendSources(List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String url = source.getUrl() == null ? "" : " " + source.getUrl();
            appendParagraph("- [%d] %s%s".formatted(i + 1, SourceDescription.describe(source), url));
        }
    }

    private void appendHeading(String words, String underline) {
        text.append(words).append('\n').append(underline.repeat(words.length())).append("\n\n");
    }

    private void appendParagraph(String words) {
        text.append(words).append("\n\n");
    }
}
