package org.clearinghouse.support;

/** Closes resources that tests share. */
public final class Resources {
    private Resources() {}

    /** Closes resources in this order. Skips null, so that a failed set-up is reported instead. */
    public static void closeAll(AutoCloseable... resources) throws Exception {
        for (AutoCloseable resource : resources) {
            if (resource != null) {
                resource.close();
            }
        }
    }
}
