package org.clearinghouse.dataset.snapshot;

import java.nio.file.Path;

/** A snapshot file that cannot be read; the message names the file, the reason and the remedy. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SnapshotException(Path file, String reason) {
        super("The snapshot %s %s Create one with: export --format snapshot --output FILE".formatted(file, reason));
    }
}
