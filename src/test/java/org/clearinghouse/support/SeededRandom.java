package org.clearinghouse.support;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random choices that come again with the same seed. */
public final class SeededRandom {
    private final Random random;

    public SeededRandom(long seed) {
        random = new Random(seed);
    }

    public boolean nextBoolean(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both bounds belong to it. */
    public int nextBetween(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T pickOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** From none to so many, perhaps some twice. */
    public <T> List<T> pickSeveral(List<T> all, int most) {
        return IntStream.range(0, nextBetween(0, most)).mapToObj(i -> pick(all)).toList();
    }

    public byte[] nextBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
