package org.clearinghouse.support;

/** Closes what tests share. */
public final class Closing {
    private Closing() {}

    /** One after the other; null where the set-up did not come so far, which shall be what is told. */
    public static void all(AutoCloseable... things) throws Exception {
        for (AutoCloseable thing : things) {
            if (thing != null) {
                thing.close();
            }
        }
    }
}
