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

    /** Renders a sheet without addresses. */
    public static String render(Sheet sheet) {
        SheetTextRenderer renderer = new SheetTextRenderer();
        renderer.appendHeading(sheet.title(), "=");
        return renderer.finish(sheet);
    }

    public static String render(Sheet sheet, SheetAddresses addresses) {
        SheetTextRenderer renderer = new SheetTextRenderer();
        renderer.appendHeading(sheet.title(), "=");
        if (addresses.asOf() != null) {
            renderer.appendParagraph(SheetTexts.formatAsOf(addresses));
        }
        return renderer.finish(sheet) + "\n" + SheetTexts.formatCitation(sheet, addresses) + "\n";
    }

    private String finish(Sheet sheet) {
        appendParagraph(sheet.introduction());
        sheet.sections().forEach(this::appendSection);
        appendHeading("Sources", "-");
        appendSources(sheet.sources());
        appendHeading("About this sheet", "-");
        sheet.closing().forEach(this::appendParagraph);
        return output.toString().stripTrailing() + "\n";
    }

    private void appendSection(Section section) {
        appendHeading(section.heading(), "-");
        appendParagraph(section.introduction());
        section.lines().forEach(line -> appendParagraph(line.text() + formatReferences(line)));
    }

    private static String formatReferences(Line line) {
        return line.references().stream()
                .map(reference -> " " + reference.format())
                .collect(Collectors.joining());
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
