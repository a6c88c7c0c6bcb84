package org.clearinghouse.support;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random choices that come again with the same seed. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both bounds belong to it. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** From none to so many, perhaps some twice. */
    public <T> List<T> some(List<T> all, int most) {
        return IntStream.range(0, between(0, most)).mapToObj(i -> one(all)).toList();
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
