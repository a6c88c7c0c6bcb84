package org.clearinghouse.support;

/** Closes what tests share. */
public final class Resources {
    private Resources() {}

    /** One after the other; null where the set-up did not come so far, which shall be what is told. */
    public static void closeAll(AutoCloseable... things) throws Exception {
        for (AutoCloseable thing : things) {
            if (thing != null) {
                thing.close();
            }
        }
    }
}
