package org.clearinghouse.dataset.history;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.snapshot.SnapshotFile;
import org.clearinghouse.limits.DatasetSizes;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HistoryRows;

/**
 * Measures the processor time and the allocation of a refresh after the import of one figure, and of a load, at several
 * sizes in one run; src/bench/refresh runs it. The rows are those of src/bench/rows.sql, without a database.
 */
public final class RefreshCost {
    private static final int WARM_UPS = 400;
    private static final int ROUNDS = 60;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Scale scale;
    private DatasetVersions versions;

    /** A number of metrics and years; each has a figure for every area. */
    public record Scale(String name, int metrics, int years) {
        public static final Scale ONE = new Scale("1x", 28, 5);
        public static final Scale TEN = new Scale("10x", 140, 10);
        public static final Scale HUNDRED = new Scale("100x", 700, 20);
    }

    /** Processor time and allocation of the measuring thread. */
    public record Cost(double millis, double megabytes) {}

    public RefreshCost(Scale scale) {
        this.scale = scale;
    }

    public static void main(String[] arguments) {
        System.out.println(
                "rows     build ms  rows/ms  snapshot ms  rows/ms  bytes/observation  refresh ms  refresh MB");
        Stream.of(Scale.ONE, Scale.TEN, Scale.HUNDRED).map(RefreshCost::new).forEach(RefreshCost::print);
    }

    private void print() {
        long before = measureHeap();
        Cost build = measureBuild();
        int rows = 2 * versions.current().observations().size();
        long bytes = measureHeap() - before;
        Cost snapshot = measureSnapshot();
        Cost refresh = measureRefresh(WARM_UPS, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%-8s %8.0f %8.0f %12.0f %8.0f %18d %11.2f %11.2f%n",
                scale.name(),
                build.millis(),
                rows / build.millis(),
                snapshot.millis(),
                rows / snapshot.millis(),
                2 * bytes / rows,
                refresh.millis(),
                refresh.megabytes());
    }

    /** What a load does with rows that it has read. */
    public Cost measureBuild() {
        Supplier<History> rows = createRows(scale);
        return measure(() -> versions = build(rows.get()));
    }

    /** What a start from a snapshot does: it reads the rows, too. */
    private Cost measureSnapshot() {
        Path file = writeSnapshot();
        try {
            return measure(() -> build(SnapshotFile.read(file)));
        } finally {
            file.toFile().delete();
        }
    }

    private Path writeSnapshot() {
        try {
            Path file = Files.createTempFile("refresh-cost", ".snapshot");
            try (OutputStream out = Files.newOutputStream(file)) {
                SnapshotFile.write(versions.history(), out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The medians of refreshes that follow each other, each after the import of one figure. */
    public Cost measureRefresh(int warmUps, int rounds) {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < warmUps + rounds; round++) {
            History later = createImport(versions.history());
            costs.add(measure(() -> versions = refresh(versions, later)));
        }
        List<Cost> measured = costs.subList(warmUps, costs.size());
        return new Cost(
                findMedian(measured.stream().mapToDouble(Cost::millis)),
                findMedian(measured.stream().mapToDouble(Cost::megabytes)));
    }

    private static double findMedian(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Cost measure(Runnable work) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - nanos) / 1e6,
                (THREADS.getThreadAllocatedBytes(thread) - bytes) / 1e6);
    }

    private static long measureHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** What the refresher does with the rows of a new version; also what the first request after it needs. */
    private static DatasetVersions refresh(DatasetVersions known, History later) {
        History history = HistoryUpdates.merge(known.history(), later);
        IntegrityChecker.requireIntegrity(history, known.history());
        DatasetVersions updated = known.update(history);
        DatasetSizes.compute(updated.current());
        return updated;
    }

    private static DatasetVersions build(History history) {
        IntegrityChecker.requireIntegrity(history);
        return DatasetVersions.of(history);
    }

    /** Makes the rows at once, and their history when it is asked for. */
    private static Supplier<History> createRows(Scale scale) {
        List<MetricEntry> metrics = createMetrics(scale.metrics());
        List<CitationRow> citations = new ArrayList<>();
        List<ObservationRow> observations = new ArrayList<>();
        List<SourceRow> sources = new ArrayList<>();
        List<DocumentRow> documents = new ArrayList<>();
        for (int year = 2024 - scale.years(); year < 2024; year++) {
            String document = "bench " + year;
            sources.add(HistoryRows.source("bench-" + year, 1));
            documents.add(HistoryRows.document(document, 1, null));
            int position = 0;
            for (MetricEntry metric : metrics) {
                for (var area : Histories.CATALOGUE.areas()) {
                    position++;
                    citations.add(createCitation(document, position, "bench-" + year, area.code(), metric, year, 1));
                    observations.add(createObservation(document, position, area.code(), metric, year, 1));
                }
            }
        }
        return () -> new History(
                List.of(HistoryRows.version(1)),
                Histories.CATALOGUE.areas(),
                Histories.CATALOGUE.populations(),
                Histories.CATALOGUE.programs(),
                metrics,
                sources,
                List.of(),
                documents,
                citations,
                observations);
    }

    private static List<MetricEntry> createMetrics(int count) {
        MetricEntry model = Histories.CATALOGUE.metrics().get(0);
        return IntStream.range(0, count)
                .mapToObj(i -> new MetricEntry(
                        "generated-" + i,
                        model.program(),
                        "Generated " + i,
                        model.description(),
                        model.unit(),
                        model.period(),
                        model.publishedFor(),
                        null,
                        null,
                        model.breaks(),
                        model.countedBy(),
                        model.nationIncludes(),
                        model.notes()))
                .toList();
    }

    /** A document with a figure of Maine in a year that has none, as the database returns it. */
    private static History createImport(History known) {
        int version = known.newestVersion() + 1;
        String document = "import " + version;
        List<VersionRow> versions = new ArrayList<>(known.versions());
        versions.add(HistoryRows.version(version));
        MetricEntry metric = known.metrics().get(version % known.metrics().size());
        int year = 1998 - version / known.metrics().size();
        return new History(
                versions,
                known.areas(),
                known.populations(),
                known.programs(),
                known.metrics(),
                List.of(HistoryRows.source("source " + version, version)),
                List.of(),
                List.of(HistoryRows.document(document, version, null)),
                List.of(createCitation(document, 1, "source " + version, "ME", metric, year, version)),
                List.of(createObservation(document, 1, "ME", metric, year, version)));
    }

    /** With objects of its own, as a row of the database has them. */
    private static CitationRow createCitation(
            String document, int position, String source, String area, MetricEntry metric, int year, int version) {
        String printed =
                String.format(Locale.ROOT, "%,d", 10 + Math.abs((area + metric.code() + year).hashCode()) % 99_990);
        return new CitationRow(
                document,
                position,
                source,
                area,
                metric.code(),
                year,
                new BigDecimal(printed.replace(",", "")),
                Qualifier.EXACT,
                printed,
                null,
                CitationKind.TABLE_CELL,
                metric.name() + " … " + area + " … " + printed,
                "row " + area,
                List.of(),
                version,
                null);
    }

    private static ObservationRow createObservation(
            String document, int position, String area, MetricEntry metric, int year, int version) {
        return new ObservationRow(
                area, metric.code(), year, version, null, document, position, ObservationStatus.NORMAL);
    }
}
