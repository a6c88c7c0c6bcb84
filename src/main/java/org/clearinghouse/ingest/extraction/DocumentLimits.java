package org.clearinghouse.ingest.extraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of a document that an operator can change. docs/limits.md gives the reason for each default. */
@ConfigMapping(prefix = "clearinghouse.limits")
public interface DocumentLimits {
    /** The default of {@link #tableRows()}. */
    int TABLE_ROWS = 10_000;

    /** Rows of a table, and figures that it gives. */
    @WithDefault("" + TABLE_ROWS)
    int tableRows();
}
