package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetGeneratorTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final String HEAD = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";
    private static final SheetGenerator WRITER = new SheetGenerator(Histories.READER);

    /** The sheets that have figures; {@link #statesAFigureOfEveryMetricWithAPhrase} covers metrics without figures. */
    static Stream<Arguments> sheets() {
        return DATASET.observations().stream()
                .filter(figure -> figure.getState() != null)
                .map(figure -> Arguments.of(figure.getState(), figure.getYear()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void importingASheetGivesExactlyTheFiguresHeld(State state, int year) {
        ExtractionResult reading = read(state, year);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sources())
                .extracting(source -> source.code().replaceAll(".*-", ""))
                .containsExactly(String.valueOf(year));
        assertThat(reading.figures())
                .extracting(figure -> "%s %s %s %s %s %s"
                        .formatted(
                                figure.area(),
                                figure.metric(),
                                figure.year(),
                                figure.value().toPlainString(),
                                figure.qualifier(),
                                figure.printed()))
                .containsExactlyInAnyOrderElementsOf(held(state, year));
    }

    private static List<String> held(State state, int year) {
        return DATASET.observations().stream()
                .filter(figure -> figure.getState() == null || figure.getState() == state)
                .filter(figure -> figure.getYear() == year)
                .map(SheetGeneratorTest::line)
                .toList();
    }

    private static String line(Observation figure) {
        return "%s %s %s %s %s %s"
                .formatted(
                        figure.getArea().getCode(),
                        figure.getMetric().getCode(),
                        figure.getYear(),
                        figure.getValue().toPlainString(),
                        figure.getQualifier(),
                        figure.getPrinted());
    }

    private static ExtractionResult read(State state, int year) {
        return Histories.READER.read(bytes(WRITER.generate(state, year)), "sheet.txt");
    }

    @Test
    void recognizesFiguresHoweverTheyWerePrinted() {
        String rows = Stream.of(
                        "VT,2021,cybertipline-reports-to-law-enforcement,0,no,exact",
                        "VT,2021,cvip-submissions,2015,2015,exact",
                        "VT,2021,missing-cases,1200,\"1,200+\",at-least",
                        "VT,2021,missing-cases-social-services,12,twelve,exact",
                        "VT,2021,missing-cases-orr,0,none,exact",
                        "VT,2021,missing-cases-other,40,nearly 40,nearly",
                        "VT,2021,team-hope-supported,1,1,exact",
                        "VT,2021,family-advocacy-connected,1,one,exact",
                        "VT,2021,connect-new-professionals,50,about 50,approximately",
                        "US,2021,team-adam-incidents,12,twelve (12),exact",
                        "US,2021,team-adam-long-term-cases,30,at least 30,at-least",
                        "US,2021,missing-social-services-likely-trafficked,16.67,1 in 6,rounded",
                        "US,2021,team-hope-supported,1250000,1.25 million,rounded",
                        "US,2021,connect-registered-users,18000,\"over 18,000\",more-than")
                .map(row -> row + ",,odd,,sentence,,,Odd,P,2024,,x\n")
                .collect(Collectors.joining());
        Dataset odd = Histories.bundledAnd().document("odd.csv", HEAD + rows).dataset();
        Sheet sheet = WRITER.generate(odd.stateLookup().require("VT"), 2021);
        assertThat(sheet.observations()).hasSize(27);
        assertThat(Histories.READER.read(bytes(sheet), "sheet.txt").figures())
                .extracting(figure -> figure.area() + figure.metric() + figure.value() + figure.qualifier())
                .containsExactlyInAnyOrderElementsOf(sheet.observations().stream()
                        .map(figure -> figure.getArea().getCode()
                                + figure.getMetric()
                                + figure.getValue()
                                + figure.getQualifier())
                        .toList());
        assertThat(SheetTextRenderer.render(sheet)).contains("was 2,015.", "was twelve.", "Vermont was 0.");
    }

    @Test
    void statesAFigureOfEveryMetricWithAPhrase() {
        List<String> rows = Stream.of("VT", "US")
                .map(DATASET.areaLookup()::require)
                .flatMap(area -> DATASET.metrics().stream()
                        .filter(metric -> metric.isPublishedFor(area))
                        .filter(metric -> MetricPhrases.findPhrase(metric, area).isPresent())
                        .map(metric -> row(area, metric)))
                .toList();
        Dataset complete = Histories.bundledAnd()
                .document("every.csv", HEAD + String.join("", rows))
                .dataset();
        Sheet sheet = WRITER.generate(complete.stateLookup().require("VT"), 2015);
        assertThat(sheet.observations())
                .extracting(SheetGeneratorTest::line)
                .containsExactlyInAnyOrderElementsOf(complete.observations().stream()
                        .filter(figure -> figure.getYear() == 2015)
                        .map(SheetGeneratorTest::line)
                        .toList())
                .hasSameSizeAs(rows);
    }

    /** A figure of 2015, which has none otherwise. */
    private static String row(Area area, Metric metric) {
        int value = metric.percentage() ? 17 : 3100 + metric.position();
        String printed = metric.percentage() ? "17%" : "\"%,d\"".formatted(value);
        return "%s,2015,%s,%d,%s,%s,,every,,sentence,,,Every,P,2016,,x%n"
                .formatted(area.getCode(), metric.getCode(), value, printed, metric.percentage() ? "rounded" : "exact");
    }

    @Test
    void leavesOutAndNamesFiguresThatTheImporterMisreads(@TempDir Path directory) throws IOException {
        Path misleading = Files.writeString(
                directory.resolve("templates.txt"),
                "cybertipline-reports-public nation # cybertipline reports resolved");
        DocumentReader reader = new DocumentReader(
                Histories.CATALOGUE, Templates.loadBundled(Histories.CATALOGUE).withFile(misleading));
        Sheet sheet = new SheetGenerator(reader).generate(DATASET.stateLookup().require("ME"), 2023);
        assertThat(sheet.observations()).hasSize(held(sheet.state(), 2023).size() - 2);
        assertThat(reader.read(bytes(sheet), "sheet.txt").figures())
                .hasSize(sheet.observations().size());
        assertThat(SheetTextRenderer.render(sheet))
                .contains(
                        "left out of this sheet because its words could be mistaken: \"Reports resolved to a location in "
                                + "the area\" of Maine, \"Reports resolved to a location in the area\" of the United States.");
    }

    @Test
    void namesMissingFigures() {
        Sheet sheet = WRITER.generate(DATASET.stateLookup().require("AL"), 2023);
        assertThat(SheetTextRenderer.render(sheet))
                .containsPattern("No figure of \"Survivors and families given peer support\" has been published for "
                        + "Alabama, or none is held\\.")
                .doesNotContain("No figure of \"Reports resolved");
        long gaps = DATASET.metrics().stream()
                .filter(metric -> metric.isPublishedFor(sheet.state()))
                .filter(metric -> sheet.state().findSeries(metric).find(2023).isEmpty())
                .count();
        assertThat(SheetTextRenderer.render(sheet).lines().filter(line -> line.startsWith("No figure of ")))
                .hasSize((int) gaps);
    }

    @Test
    void disputedFiguresSaySo() {
        Sheet sheet = WRITER.generate(DATASET.stateLookup().require("PR"), 2020);
        assertThat(SheetTextRenderer.render(sheet))
                .contains("was 29,782. The sources of this figure contradict each other. [");
    }

    private static byte[] bytes(Sheet sheet) {
        return SheetTextRenderer.render(sheet).getBytes(StandardCharsets.UTF_8);
    }
}
