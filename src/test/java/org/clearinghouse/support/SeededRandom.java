package org.clearinghouse.support;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random choices that are the same for the same seed. */
public final class SeededRandom {
    private final Random random;

    public SeededRandom(long seed) {
        random = new Random(seed);
    }

    public boolean nextBoolean(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a number between two inclusive bounds. */
    public int nextBetween(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T pickOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Picks up to {@code max} values, possibly some of them twice. */
    public <T> List<T> pickSeveral(List<T> all, int max) {
        return IntStream.range(0, nextBetween(0, max)).mapToObj(i -> pick(all)).toList();
    }

    public byte[] nextBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
