package org.clearinghouse.export;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Section;

/** Renders a sheet as plain text with headings as in Markdown. Importing this text gives the figures again. */
public final class SheetTextRenderer {
    private final StringBuilder output = new StringBuilder();

    private SheetTextRenderer() {}

    public static String render(Sheet sheet) {
        SheetTextRenderer renderer = new SheetTextRenderer();
        renderer.appendHeading(sheet.title(), "=");
        renderer.appendParagraph(sheet.introduction());
        sheet.sections().forEach(renderer::appendSection);
        renderer.appendHeading("Sources", "-");
        renderer.appendSources(sheet.sources());
        renderer.appendHeading("About this sheet", "-");
        sheet.closing().forEach(renderer::appendParagraph);
        return renderer.output.toString().stripTrailing() + "\n";
    }

    private void appendSection(Section section) {
        appendHeading(section.heading(), "-");
        appendParagraph(section.introduction());
        section.lines().forEach(line -> appendParagraph(line.text() + formatReferences(line)));
    }

    private static String formatReferences(Line line) {
        return line.sources().stream().map(" [%s]"::formatted).collect(Collectors.joining());
    }

    private void appendSources(List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String url = source.getUrl() == null ? "" : " " + source.getUrl();
            appendParagraph("- [%s] %s%s".formatted(i + 1, SourceDescription.describe(source), url));
        }
    }

    private void appendHeading(String text, String underline) {
        output.append(text).append('\n').append(underline.repeat(text.length())).append("\n\n");
    }

    private void appendParagraph(String text) {
        output.append(text).append("\n\n");
    }
}
