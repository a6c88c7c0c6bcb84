package org.clearinghouse.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clearinghouse.content.Sha256;

/** Names rows whatever order they come in: by the sum of their digests, so that they need not be held or sorted for it. */
final class Fingerprint {
    private final long[] sum = new long[Sha256.BYTES / Long.BYTES];

    void add(Record row) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.digest(row.toString().getBytes(StandardCharsets.UTF_8)));
        for (int word = 0; word < sum.length; word++) {
            sum[word] += digest.getLong();
        }
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(Sha256.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
