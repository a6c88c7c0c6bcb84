package org.clearinghouse.limits;

/** Arithmetic of estimates, which stay at a bound far above every allowance instead of overflowing. */
final class Counts {
    private static final long BOUND = 1_000_000_000_000L;

    private Counts() {}

    static long add(long a, long b) {
        return Math.min(BOUND, a + b);
    }

    static long multiply(long a, long b) {
        return a == 0 || b <= BOUND / a ? a * b : BOUND;
    }
}
