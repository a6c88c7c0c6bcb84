import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.Arrays;

/** The number of responses in each tenth of a second, and their latencies from the due times. */
final class Results {
    private static final long BIN = MILLISECONDS.toNanos(100);

    private final long from;
    private final long fromEpoch;
    private int[] bins = new int[1000];
    private int lastBin;
    private long[] times = new long[1 << 20];
    private int count;
    private int failed;
    private long unsent;

    /** Requests due earlier belong to the warm-up. */
    Results(long from) {
        this.from = from;
        this.fromEpoch = System.currentTimeMillis() + NANOSECONDS.toMillis(from - System.nanoTime());
    }

    void add(long due, long answered, int status) {
        if (due < from) return;
        if (count == times.length) times = Arrays.copyOf(times, 2 * count);
        times[count++] = answered - due;
        if (status != 200) failed++;
        lastBin = (int) ((answered - from) / BIN);
        if (lastBin >= bins.length) bins = Arrays.copyOf(bins, 2 * lastBin);
        bins[lastBin]++;
    }

    void unsent(long requests) {
        unsent = requests;
    }

    private double millis(double share) {
        return times[(int) Math.ceil(share * count) - 1] / 1e6;
    }

    @Override
    public String toString() {
        Arrays.sort(times, 0, count);
        return """
                {"from":%d,"requests":%d,"failed":%d,"unsent":%d,"p50":%s,"p99":%s,"max":%s,"bins":%s}"""
                .formatted(
                        fromEpoch,
                        count,
                        failed,
                        unsent,
                        millis(0.5),
                        millis(0.99),
                        millis(1),
                        Arrays.toString(Arrays.copyOf(bins, lastBin)));
    }
}
