package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet of every area, as a web page and as printed by Chromium and LibreOffice in several layouts. */
class SheetFormsTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final Path PRINTED = Path.of("src/test/resources/sheets");

    private final DocumentReader reader = new DocumentReader(CATALOGUE, Templates.loadBundled(CATALOGUE));

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void readsExactlyTheFiguresOfEveryWebPage(int year) {
        long seed = year * 100L;
        for (AreaEntry area : CATALOGUE.areas()) {
            if (area.kind() != AreaKind.NATION) {
                SheetSample sample = new SheetSample(seed++, area, year);
                String page = SheetMarkup.of(sample.text(), "");
                ExtractionResult reading = reader.read(page.getBytes(StandardCharsets.UTF_8), area.name());
                assertThat(figures(reading)).as(page).isEqualTo(sample.expected());
                assertThat(reading.findings()).as(page).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void readsExactlyTheFiguresOfEveryPrintedSheet(Path pdf) throws IOException {
        ExtractionResult reading = reader.read(Files.readAllBytes(pdf), pdf.toString());
        assertThat(reading.form()).isEqualTo(DocumentForm.PDF);
        assertThat(figures(reading)).isEqualTo(expected(pdf));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.figures()).allMatch(figure -> figure.page() > 0 && figure.line() > 0);
    }

    @Test
    void coversAllAreasWithPrintedSheets() throws IOException {
        assertThat(printed().map(pdf -> pdf.getFileName().toString()).distinct())
                .hasSize(56);
    }

    static Stream<Path> printed() throws IOException {
        try (Stream<Path> files = Files.walk(PRINTED)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream();
        }
    }

    private static TreeSet<String> expected(Path pdf) throws IOException {
        String area = pdf.getFileName().toString().replace(".pdf", ",");
        List<String> rows = Files.readAllLines(PRINTED.resolve("figures.csv"));
        TreeSet<String> expected = new TreeSet<>();
        rows.stream()
                .filter(row -> row.startsWith(area))
                .map(row -> row.substring(area.length()).replace(',', ' '))
                .forEach(expected::add);
        return expected;
    }

    private static TreeSet<String> figures(ExtractionResult reading) {
        TreeSet<String> figures = new TreeSet<>();
        reading.figures()
                .forEach(figure -> figures.add("%s %s %s %s"
                        .formatted(
                                figure.area(), figure.metric(), figure.value().toPlainString(), figure.qualifier())));
        return figures;
    }
}
