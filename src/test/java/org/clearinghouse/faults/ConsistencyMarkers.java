package org.clearinghouse.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Determines which responses are consistent. Every figure of a document is the document's number, so a response must
 * contain one number only, and one that may be served at that time.
 */
final class ConsistencyMarkers {
    static final int FIGURES = 20;

    private static final List<String> STATES = List.of("AZ", "GA", "OH", "TX", "VT");
    private static final List<String> METRICS = List.of("family-advocacy-connected", "missing-cases-other");
    private static final List<Integer> YEARS = List.of(2022, 2023);
    /** A process serves a new version within two seconds; the rest is a tolerance for a busy machine. */
    private static final Duration MAX_STALENESS = Duration.ofSeconds(4);

    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile int newestSent;
    private volatile int newestVersion;
    private volatile long databaseUnavailableSince;
    private volatile long databaseAvailableSince;
    private volatile boolean databaseUnavailable;
    private volatile boolean replicaUnavailable;
    private volatile long replicaAvailableSince;

    String createDocument(int n) {
        newestSent = n;
        return "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                + STATES.stream()
                        .flatMap(state -> METRICS.stream().flatMap(metric -> YEARS.stream()
                                .map(year -> "%s,%d,%s,%d,%d,exact,,marker,row,table cell,,,Marker,Nobody"
                                        .formatted(state, year, metric, n, n))))
                        .collect(Collectors.joining("\n"));
    }

    void acknowledge(int n, int version) {
        newestVersion = version;
        acknowledged.put(n, System.nanoTime());
    }

    int newestVersion() {
        return newestVersion;
    }

    void markDatabaseUnavailable() {
        databaseUnavailableSince = System.nanoTime();
        databaseUnavailable = true;
    }

    void markDatabaseAvailable() {
        databaseAvailableSince = System.nanoTime();
        databaseUnavailable = false;
    }

    void markReplicaUnavailable() {
        replicaUnavailable = true;
    }

    void markReplicaAvailable() {
        replicaAvailableSince = System.nanoTime();
        replicaUnavailable = false;
    }

    /** Returns whether the replica of a request sent at this time may have been killed. */
    boolean mayHaveLostReplica(long sentAt) {
        return replicaUnavailable || replicaAvailableSince != 0 && sentAt < replicaAvailableSince;
    }

    /** Returns the oldest number that may be served now. Replicas cannot refresh while the database is unavailable. */
    int findOldestAllowed() {
        long now = System.nanoTime();
        boolean couldNotRefresh = databaseUnavailable
                || databaseAvailableSince != 0 && now - databaseAvailableSince < MAX_STALENESS.toNanos();
        long since = (couldNotRefresh ? databaseUnavailableSince : now) - MAX_STALENESS.toNanos();
        return acknowledged.entrySet().stream()
                .filter(entry -> entry.getValue() < since)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    int newestSent() {
        return newestSent;
    }
}
