package org.clearinghouse.ingest.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.model.AreaKind;

/** Writes a web page for each area, which {@code src/test/sheets/print} prints as PDF. */
final class SheetPages {
    static final List<String> LAYOUTS = List.of(
            "body { font: 11pt serif }",
            "body { font: 10pt sans-serif; width: 9cm; hyphens: auto; text-align: justify }",
            "body { font: 10pt serif; columns: 2; column-gap: 8mm; hyphens: auto; text-align: justify }",
            "body { font: 12pt/1.5 sans-serif } table { width: 9cm; border-collapse: collapse }"
                    + " td { border: 1px solid; padding: 6px } h2 { letter-spacing: 0.15em }",
            "body { font: 9pt serif; columns: 2 } h2 { column-span: all; text-align: center; font-variant: small-caps }",
            "body { font: 16pt serif; text-align: justify } td + td { text-align: right } table { width: 100% }");

    private static final int YEAR = 2023;

    private SheetPages() {}

    /** @param arguments the directory to write to */
    public static void main(String... arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<String> manifest = new ArrayList<>(List.of("file,area,metric,value,qualifier"));
        List<AreaEntry> areas = Catalogue.loadBundled().areas().stream()
                .filter(area -> area.kind() != AreaKind.NATION)
                .toList();
        for (int i = 0; i < areas.size(); i++) {
            SheetSample sample = new SheetSample(7_000 + i, areas.get(i), YEAR);
            String name = areas.get(i).code().toLowerCase(Locale.ROOT);
            Files.writeString(
                    directory.resolve(name + ".html"), SheetMarkup.of(sample.text(), LAYOUTS.get(i % LAYOUTS.size())));
            sample.expected().forEach(figure -> manifest.add(name + "," + figure.replace(' ', ',')));
        }
        Files.write(directory.resolve("figures.csv"), manifest);
    }
}
