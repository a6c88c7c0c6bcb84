package org.clearinghouse.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 digests. */
public final class Sha256 {
    /** The length of a digest in bytes. */
    public static final int BYTES = 32;

    /** Looking one up for each hash would take as long as a short hash. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::createDigest);

    private Sha256() {}

    /** Hashes the concatenated parts to 64 lower-case hexadecimal digits. */
    public static String hashToHex(byte[]... parts) {
        return HexFormat.of().formatHex(hash(parts));
    }

    /** Hashes the concatenated parts to bytes. */
    public static byte[] hash(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** For many hashes in one thread. */
    public static MessageDigest createDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
