package org.clearinghouse.security;

import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** Verifies bytes as a token, as the framework does. No input is signed by the key, so none may be accepted. */
public final class TokenFuzzer {
    private static final SigningKey KEY = createKey();
    private static final String[] VALID =
            TokenIssuer.sign(KEY, CallerRole.EDITOR_ROLE, Duration.ofDays(30)).split("\\.");
    private static final DefaultJWTParser PARSER = new DefaultJWTParser(createContext());

    private TokenFuzzer() {}

    /** Called by the fuzzer for each input, which is a token, and replaces each part of the valid token. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        requireRefused(text);
        requireRefused(text, VALID[1], VALID[2]);
        requireRefused(VALID[0], text, VALID[2]);
        requireRefused(VALID[0], VALID[1], text);
    }

    private static void requireRefused(String... parts) {
        try {
            PARSER.parse(String.join(".", parts));
        } catch (ParseException e) {
            return;
        }
        if (!isValid(parts)) {
            throw new IllegalStateException("accepted " + String.join(".", parts));
        }
    }

    /** Whether it is the valid token, whose signature can be written in several ways. */
    private static boolean isValid(String... parts) {
        return parts.length == 3
                && parts[0].equals(VALID[0])
                && parts[1].equals(VALID[1])
                && Arrays.equals(
                        Base64.getUrlDecoder().decode(parts[2]),
                        Base64.getUrlDecoder().decode(VALID[2]));
    }

    private static JWTAuthContextInfo createContext() {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) KEY.privateKey();
            PublicKey publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            JWTAuthContextInfo context = new JWTAuthContextInfo(publicKey, TokenIssuer.OWN_NAME);
            context.setExpectedAudience(Set.of(TokenIssuer.OWN_NAME));
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey createKey() {
        try {
            return SigningKey.readOrCreate(Files.createTempDirectory("fuzzed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
