package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.clearinghouse.support.ProcessResources;

/**
 * What a piece of work took: time, the most memory of the process, and how much larger the directories were at most.
 *
 * @param outcome in a word, such as a status
 */
record Measurement(String name, String outcome, Duration duration, double peakMegabytes, double diskMegabytes) {
    private static final int INTERVAL_MILLIS = 20;
    private static final double MEGABYTE = 1_000_000;
    private static final double KILOBYTES_PER_MEGABYTE = 1_000;

    /** @param work returns its outcome */
    static Measurement take(String name, ServiceProcess process, List<Path> directories, Callable<String> work)
            throws Exception {
        ProcessResources resources = new ProcessResources(process.pid());
        resources.resetPeak();
        long bytesBefore = sumBytes(directories);
        long mostBytes = bytesBefore;
        long peak = 0;
        long start = System.nanoTime();
        long[] end = new long[1];
        FutureTask<String> task = new FutureTask<>(() -> {
            String outcome = work.call();
            end[0] = System.nanoTime();
            return outcome;
        });
        new Thread(task, "work").start();
        while (!task.isDone()) {
            Thread.sleep(INTERVAL_MILLIS);
            peak = Math.max(peak, readPeak(resources));
            mostBytes = Math.max(mostBytes, sumBytes(directories));
        }
        String outcome = task.get();
        return new Measurement(
                name,
                outcome,
                Duration.ofNanos(end[0] - start),
                Math.max(peak, readPeak(resources)) / KILOBYTES_PER_MEGABYTE,
                (mostBytes - bytesBefore) / MEGABYTE);
    }

    /** Formats a table for docs/faults.md. */
    static String formatTable(List<Measurement> measurements) {
        return measurements.stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %.1f s | %.0f MB | %.1f MB |%n",
                        each.name,
                        each.outcome,
                        each.duration.toMillis() / 1000.0,
                        each.peakMegabytes,
                        each.diskMegabytes))
                .collect(Collectors.joining(
                        "", "| what | outcome | longest | peak memory | disk |\n|---|---|---|---|---|\n", ""));
    }

    /** A process that has ended had no more memory than before. */
    private static long readPeak(ProcessResources resources) {
        try {
            return resources.readPeakKilobytes();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long sumBytes(List<Path> directories) throws IOException {
        long[] bytes = new long[1];
        for (Path directory : directories) {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return bytes[0];
    }
}
