package flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Records which top-level classes call each other while the file {@code flows.on} exists, and writes the report to
 * {@code flows.out} when that file is deleted or the JVM ends. A return is a distinct call from one class to another that
 * was entered before; loops count once.
 */
public final class FlowTrace {
    private static final Path SWITCH = Path.of(System.getProperty("flows.on"));
    private static final Path REPORT = Path.of(System.getProperty("flows.out"));
    private static final int POLL_MILLIS = 20;
    /** Only calls below this class are recorded, unless it is empty. */
    private static final String ENTRANCE = System.getProperty("flows.entrance", "");
    /** Only threads whose names begin so are recorded. */
    private static final String THREADS = System.getProperty("flows.threads", "");

    private static final ThreadLocal<Deque<String>> STACK = ThreadLocal.withInitial(ArrayDeque::new);
    private static final Set<String> CLASSES = new LinkedHashSet<>();
    private static final Set<String> CALLS = new LinkedHashSet<>();
    private static volatile boolean recording;

    static {
        Thread watcher = new Thread(FlowTrace::watchSwitch, "flow-trace");
        watcher.setDaemon(true);
        watcher.start();
        Runtime.getRuntime().addShutdownHook(new Thread(FlowTrace::writeReport));
    }

    private FlowTrace() {}

    public static void enter(String type) {
        String name = type.replaceAll("\\$.*|_(ClientProxy|Subclass|Bean|Observer_.*)$", "");
        Deque<String> stack = STACK.get();
        if (recording && isWithin(stack, name)) {
            record(stack.peek(), name);
        }
        stack.push(name);
    }

    public static void exit() {
        STACK.get().poll();
    }

    private static boolean isWithin(Deque<String> stack, String name) {
        return Thread.currentThread().getName().startsWith(THREADS)
                && (ENTRANCE.isEmpty() || name.equals(ENTRANCE) || stack.contains(ENTRANCE));
    }

    private static synchronized void record(String caller, String name) {
        CLASSES.add(name);
        if (!name.equals(caller)) {
            CALLS.add((caller == null ? "the framework" : caller) + " -> " + name);
        }
    }

    private static void watchSwitch() {
        while (true) {
            boolean on = Files.exists(SWITCH);
            if (recording && !on) {
                writeReport();
            }
            recording = on;
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static synchronized void writeReport() {
        if (CLASSES.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("%d classes, %d returns".formatted(CLASSES.size(), CALLS.size() - CLASSES.size()));
        lines.addAll(CLASSES);
        CALLS.forEach(call -> lines.add("  " + call));
        CLASSES.clear();
        CALLS.clear();
        try {
            Files.write(REPORT, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
