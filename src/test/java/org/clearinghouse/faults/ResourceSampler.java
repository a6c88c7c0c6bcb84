package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.ProcessResources;

/** Samples what an instance holds, and computes how it grows from the first sample to the last. */
final class ResourceSampler {
    private static final double KILOBYTES_PER_MEGABYTE = 1000;
    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    /** @param mostGrowth what caches, pools and compiled code may take, but not what is kept of each request */
    private record Resource(String name, double mostGrowth, Callable<? extends Number> meter, List<Double> samples) {
        double first() {
            return samples.get(0);
        }

        double last() {
            return samples.get(samples.size() - 1);
        }
    }

    ResourceSampler(ServiceInstance instance, ControlledPostgres database) {
        ProcessResources process = new ProcessResources(instance.process().pid());
        // a native executable has no command to measure its heap
        if (!ServiceProcess.isNative()) {
            add("live heap, MB", 24, () -> process.measureLiveHeapKilobytes() / KILOBYTES_PER_MEGABYTE);
        }
        add("resident memory, MB", 150, () -> process.readResidentKilobytes() / KILOBYTES_PER_MEGABYTE);
        add("threads", 20, process::readThreads);
        add("descriptors", 40, process::countDescriptors);
        add(
                "connections of all instances to PostgreSQL",
                20,
                () -> Integer.valueOf(database.execute("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")));
    }

    private void add(String name, double mostGrowth, Callable<? extends Number> meter) {
        resources.add(new Resource(name, mostGrowth, meter, new ArrayList<>()));
    }

    void sample() throws Exception {
        times.add(System.nanoTime());
        for (Resource resource : resources) {
            resource.samples().add(resource.meter().call().doubleValue());
        }
    }

    /** Formats a table for docs/faults.md. */
    String formatTable() {
        StringBuilder table =
                new StringBuilder("| what | first | most | last | growth per hour |\n|---|---|---|---|---|\n");
        resources.forEach(resource -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %+.1f |%n",
                resource.name(),
                resource.first(),
                resource.samples().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow(),
                resource.last(),
                computeGrowthPerHour(resource.samples()))));
        return table.toString();
    }

    void assertBounded() {
        assertThat(resources).allSatisfy(resource -> assertThat(resource.last() - resource.first())
                .as(resource.name())
                .isLessThan(resource.mostGrowth()));
    }

    /** The slope of the line with the least squared distances. */
    private double computeGrowthPerHour(List<Double> samples) {
        double[] hours = times.stream()
                .mapToDouble(time -> (time - times.get(0)) / NANOS_PER_HOUR)
                .toArray();
        double meanHours = IntStream.range(0, hours.length)
                .mapToDouble(i -> hours[i])
                .average()
                .orElseThrow();
        double mean =
                samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < hours.length; i++) {
            covariance += (hours[i] - meanHours) * (samples.get(i) - mean);
            variance += (hours[i] - meanHours) * (hours[i] - meanHours);
        }
        return variance == 0 ? 0 : covariance / variance;
    }
}
