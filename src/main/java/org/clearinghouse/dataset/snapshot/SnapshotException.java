package org.clearinghouse.dataset.snapshot;

import java.nio.file.Path;

/** A snapshot that cannot be answered from; the message says which, why, and what would be right. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SnapshotException(Path file, String why) {
        super("The snapshot %s %s Have one written with: export --format snapshot --output FILE".formatted(file, why));
    }
}
