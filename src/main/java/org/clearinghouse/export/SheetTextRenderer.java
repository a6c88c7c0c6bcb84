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

    public static String of(Sheet sheet) {
        SheetTextRenderer written = new SheetTextRenderer();
        written.heading(sheet.title(), "=");
        written.paragraph(sheet.introduction());
        sheet.sections().forEach(written::section);
        written.heading("Sources", "-");
        written.sources(sheet.sources());
        written.heading("About this sheet", "-");
        sheet.closing().forEach(written::paragraph);
        return written.text.toString().stripTrailing() + "\n";
    }

    private void section(Section section) {
        heading(section.heading(), "-");
        paragraph(section.introduction());
        section.lines().forEach(line -> paragraph(line.text() + marks(line)));
    }

    private static String marks(Line line) {
        return line.sources().stream().map(" [%d]"::formatted).collect(Collectors.joining());
    }

    private void sources(List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String url = source.getUrl() == null ? "" : " " + source.getUrl();
            paragraph("- [%d] %s%s".formatted(i + 1, SourceDescription.of(source), url));
        }
    }

    private void heading(String words, String underline) {
        text.append(words).append('\n').append(underline.repeat(words.length())).append("\n\n");
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
