package org.clearinghouse.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.clearinghouse.io.FileErrors;

/** The RSA key pair of a data directory, with which this service signs and verifies its own tokens. */
public final class SigningKey {
    private static final int BITS = 3072;
    private static final Base64.Encoder PEM_BODY = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /**
     * Reads the key of a data directory, and creates it the first time.
     *
     * @throws SigningKeyException if the file cannot be read or written, or contains no key
     */
    public static SigningKey readOrCreate(Path dataDir) {
        Path file = dataDir.resolve("token-key.pem");
        try {
            if (!Files.exists(file)) {
                createIfAbsent(file);
            }
            return new SigningKey(parse(file));
        } catch (IOException e) {
            throw new SigningKeyException(
                    "The token key %s cannot be read or written: %s. The user of this process needs both permissions."
                            .formatted(file, FileErrors.describe(e)),
                    e);
        }
    }

    /** The private key, to sign tokens with. */
    public PrivateKey privateKey() {
        return key;
    }

    /** The public key in PEM, to verify tokens with. */
    public String publicKeyPem() {
        try {
            PublicKey publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return encodePem("PUBLIC KEY", publicKey.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Creates the file by a link, which fails where another process was faster, so that both use the same key. */
    private static void createIfAbsent(Path file) throws IOException {
        Path partial = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(partial, encodePem("PRIVATE KEY", generate().getEncoded()));
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException e) {
            // the key of the other process is used
        } finally {
            Files.delete(partial);
        }
    }

    private static PrivateKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static RSAPrivateCrtKey parse(Path file) throws IOException {
        String body = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(body);
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new SigningKeyException(
                    "The token key %s contains no private RSA key in PEM. Restore it, or remove it to get a new one:"
                                    .formatted(file)
                            + " tokens signed with the old one are then rejected.",
                    e);
        }
    }

    private static String encodePem(String type, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, PEM_BODY.encodeToString(encoded), type);
    }
}
