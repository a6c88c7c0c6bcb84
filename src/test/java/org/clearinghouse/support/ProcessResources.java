package org.clearinghouse.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process of this machine holds, by Linux's files about it. */
public final class ProcessResources {
    private static final String RESET_PEAK = "5";

    private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");

    private final long pid;
    private final Path directory;

    public ProcessResources(long pid) {
        this.pid = pid;
        directory = Path.of("/proc", String.valueOf(pid));
    }

    public long readResidentKilobytes() throws IOException {
        return readStatus("VmRSS");
    }

    /** The most memory that was resident since the start of the process, or since {@link #resetPeak}. */
    public long readPeakKilobytes() throws IOException {
        return readStatus("VmHWM");
    }

    public void resetPeak() throws IOException {
        Files.writeString(directory.resolve("clear_refs"), RESET_PEAK);
    }

    public long readThreads() throws IOException {
        return readStatus("Threads");
    }

    public long countDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(directory.resolve("fd"))) {
            return descriptors.count();
        }
    }

    /** Measures the used heap of a JVM after a garbage collection. */
    public long measureLiveHeapKilobytes() throws IOException {
        collectGarbage();
        Matcher used = USED_HEAP.matcher(runCommand("jcmd", String.valueOf(pid), "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd prints no heap size");
        }
        return Long.parseLong(used.group(1));
    }

    /** Makes a JVM return memory that it does not use. */
    public void collectGarbage() throws IOException {
        runCommand("jcmd", String.valueOf(pid), "GC.run");
    }

    private static String runCommand(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private long readStatus(String name) throws IOException {
        return Files.readAllLines(directory.resolve("status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name + " of " + directory));
    }
}
