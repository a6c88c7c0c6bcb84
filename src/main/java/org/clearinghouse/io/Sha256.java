package org.clearinghouse.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
public final class Sha256 {
    /** How long a digest is. */
    public static final int BYTES = 32;

    private Sha256() {}

    /** The digest of the parts, one behind the other. */
    public static String hashToHex(byte[]... parts) {
        return HexFormat.of().formatHex(hash(parts));
    }

    /** The digest of the parts, one behind the other, in bytes. */
    public static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
