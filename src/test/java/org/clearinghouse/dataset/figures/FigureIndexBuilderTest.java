package org.clearinghouse.dataset.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Document;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.HistoryUpdates;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.export.DatasetExporter;
import org.clearinghouse.export.ExportFormat;
import org.clearinghouse.limits.DatasetSizes;
import org.clearinghouse.support.RandomVersions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureIndexBuilderTest {
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void versionsReachedStepByStepEqualThoseBuiltFromNothing(long seed) throws IOException {
        RandomVersions random = new RandomVersions(seed);
        random.advance();
        DatasetVersions followed = DatasetVersions.of(random.since(0));
        for (int step = 2; step <= STEPS; step++) {
            random.advance();
            History history = HistoryUpdates.merge(followed.history(), random.since(step - 1));
            IntegrityChecker.requireIntegrity(history, followed.history());
            IntegrityChecker.requireIntegrity(history);
            followed = followed.update(history);
            DatasetVersions anew = DatasetVersions.of(random.since(0));
            assertThat(followed.fingerprint()).isEqualTo(anew.fingerprint());
            assertThat(describe(followed.current())).isEqualTo(describe(anew.current()));
            assertThat(DatasetSizes.compute(followed.current())).isEqualTo(DatasetSizes.compute(anew.current()));
        }
        DatasetVersions anew = DatasetVersions.of(random.since(0));
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(export(format, followed)).isEqualTo(export(format, anew));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void pastVersionsEqualThoseThatWereCurrent(long seed) {
        RandomVersions random = new RandomVersions(seed);
        for (int step = 1; step <= STEPS; step++) {
            random.advance();
        }
        DatasetVersions versions = DatasetVersions.of(random.since(0));
        RandomVersions again = new RandomVersions(seed);
        for (int step = 1; step <= STEPS; step++) {
            again.advance();
            Dataset then = DatasetVersions.of(again.since(0)).findVersion(step);
            assertThat(describe(versions.findVersion(step))).isEqualTo(describe(then));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 9)
    void aVersionSharesTheFiguresThatDidNotChange(long seed) {
        RandomVersions random = new RandomVersions(seed);
        IntStream.range(0, STEPS).forEach(step -> random.advance());
        History before = random.since(0);
        FigureIndex known = FigureIndexBuilder.build(before.areas(), before, before.newestVersion());
        random.advance();
        History after = HistoryUpdates.merge(before, random.since(STEPS));
        FigureIndex updated = FigureIndexBuilder.build(
                after.areas(),
                after,
                after.newestVersion(),
                new FigureIndexBuilder.Base(known, before, before.newestVersion()));
        for (int area = 0; area < before.areas().size(); area++) {
            boolean changed = after.figures().find(before.areas().get(area).code())
                    != before.figures().find(before.areas().get(area).code());
            assertThat(updated.find(area) == known.find(area)).isEqualTo(!changed);
        }
        assertThat(updated.areas().toList()).containsAnyElementsOf(known.areas().toList());
    }

    private static byte[] export(ExportFormat format, DatasetVersions versions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DatasetExporter.write(format, versions, out);
        return out.toByteArray();
    }

    /** Everything that a response can contain of the figures. */
    private static String describe(Dataset dataset) {
        return String.join(
                "\n",
                dataset.years().toString(),
                dataset.disputed().toString(),
                dataset.citations() + " citations",
                dataset.observations().stream()
                        .map(FigureIndexBuilderTest::describe)
                        .collect(Collectors.joining("\n")),
                dataset.sources().stream().map(FigureIndexBuilderTest::describe).collect(Collectors.joining("\n")),
                describeCoverage(dataset));
    }

    private static String describe(Observation observation) {
        return List.of(
                        observation.getId(),
                        observation.getValue(),
                        observation.isDisputed(),
                        observation.getStatus(),
                        observation.getCitations().stream()
                                .map(FigureIndexBuilderTest::describe)
                                .toList(),
                        observation.getRevisions().stream()
                                .map(revision -> revision.printed()
                                        + revision.recordedAt()
                                        + revision.supersededAt()
                                        + revision.source())
                                .toList())
                .toString();
    }

    private static String describe(Source source) {
        return List.of(
                        source,
                        String.valueOf(source.getRetraction()),
                        source.getDocuments(),
                        source.getCitations().stream()
                                .map(FigureIndexBuilderTest::describe)
                                .toList())
                .toString();
    }

    private static String describe(Citation citation) {
        Document document = citation.getDocument();
        return List.of(
                        citation.getObservation(),
                        citation.getSource(),
                        document,
                        citation.getPrinted(),
                        citation.isAgrees())
                .toString();
    }

    private static String describeCoverage(Dataset dataset) {
        StringBuilder text = new StringBuilder();
        for (Metric metric : dataset.metrics()) {
            dataset.areas().forEach(area -> IntStream.range(2018, 2025)
                    .filter(year -> dataset.hasSourceFor(area, metric, year))
                    .forEach(year ->
                            text.append(area).append(metric).append(year).append('\n')));
        }
        return text.toString();
    }
}
