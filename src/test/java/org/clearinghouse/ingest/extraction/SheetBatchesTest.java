package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sheets by different authors in {@code sheets/<batch>/<name>.txt}. The .csv beside each sheet lists all its figures
 * as "area,metric,year,value,qualifier" and all its findings as "severity,part of the message". It was written before the
 * reader first read the sheet.
 */
class SheetBatchesTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final PageReader READER = new PageReader(CATALOGUE, Templates.loadBundled(CATALOGUE));

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/sheets"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void readsExactlyTheExpectedFigures(Path sheet) throws IOException {
        ExtractionResult reading = READER.read(DocumentText.parse(Files.readString(sheet)));
        List<String> expected = Files.readAllLines(
                sheet.resolveSibling(sheet.getFileName().toString().replace(".txt", ".csv")));

        assertThat(reading.figures().stream().map(SheetBatchesTest::line))
                .as("%s", reading.findings())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().filter(line -> !isFinding(line)).toList());
        expected.stream()
                .filter(SheetBatchesTest::isFinding)
                .forEach(line -> assertThat(reading.findings()).as(line).anyMatch(finding -> matches(finding, line)));
        assertThat(reading.findings()).allMatch(finding -> expected.stream().anyMatch(line -> matches(finding, line)));
    }

    private static String line(ExtractedFigure figure) {
        return String.join(
                ",",
                figure.area(),
                figure.metric(),
                String.valueOf(figure.year()),
                figure.value().toPlainString(),
                figure.qualifier().name());
    }

    private static boolean isFinding(String line) {
        return Stream.of(Severity.values()).anyMatch(severity -> line.startsWith(severity + ","));
    }

    private static boolean matches(Finding finding, String line) {
        String[] parts = line.split(",", 2);
        return finding.severity().name().equals(parts[0]) && finding.message().contains(parts[1]);
    }
}
