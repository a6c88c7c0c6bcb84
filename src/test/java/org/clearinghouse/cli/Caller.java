package org.clearinghouse.cli;

import static io.smallrye.jwt.algorithm.SignatureAlgorithm.RS512;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.OwnDatabaseResource;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * A caller, identified by a token.
 *
 * @param token null without a token
 * @param status the status of a response to a write
 */
record Caller(String name, String token, int status) {
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    private static final String FOREIGN_KEYS = "https://example.org/keys";

    /** Creates callers without the permission to write to a service that trusts this key. */
    static List<Caller> createUnauthorized(SigningKey key) {
        SigningKey foreign = SigningKey.readOrCreate(OwnDatabaseResource.createEmptyDirectory());
        String valid = TokenIssuer.sign(key, "editor", ONE_HOUR);
        return Stream.of(
                        new Caller("no token", null, 401),
                        new Caller("expired", TokenIssuer.sign(key, "editor", ONE_HOUR.negated()), 401),
                        new Caller("wrong key", TokenIssuer.sign(foreign, "editor", ONE_HOUR), 401),
                        new Caller("alg none", removeSignature(valid), 401),
                        new Caller("public key as secret", buildEditorClaims().signWithSecret(key.publicKeyPem()), 401),
                        new Caller(
                                "RS512",
                                buildEditorClaims().jws().algorithm(RS512).sign(key.privateKey()),
                                401),
                        new Caller(
                                "its own key",
                                buildEditorClaims()
                                        .jws()
                                        .header("jwk", toJwk(foreign))
                                        .sign(foreign.privateKey()),
                                401),
                        new Caller(
                                "an address of its key",
                                buildEditorClaims()
                                        .jws()
                                        .header("jku", FOREIGN_KEYS)
                                        .sign(foreign.privateKey()),
                                401),
                        new Caller(
                                "wrong issuer",
                                buildEditorClaims().issuer("another").sign(key.privateKey()),
                                401),
                        new Caller("no issuer", signWithoutClaim(key, "iss"), 401),
                        new Caller(
                                "wrong audience",
                                buildEditorClaims().audience("others").sign(key.privateKey()),
                                401),
                        new Caller("no audience", signWithoutClaim(key, "aud"), 401),
                        new Caller("no expiry", signWithoutClaim(key, "exp"), 401),
                        new Caller(
                                "not valid yet",
                                buildEditorClaims()
                                        .claim("nbf", computeSecondsInOneHour())
                                        .sign(key.privateKey()),
                                401),
                        new Caller(
                                "changed after signing", replaceRole(TokenIssuer.sign(key, "reader", ONE_HOUR)), 401),
                        new Caller("nonsense", "nonsense", 401),
                        new Caller("reader", TokenIssuer.sign(key, "reader", ONE_HOUR), 403))
                .toList();
    }

    /** Creates an editor with a token made in the same way as those that are rejected. */
    static Caller createEditor(SigningKey key) {
        return new Caller("editor", signWithoutClaim(key, "jti"), 200);
    }

    private static JwtClaimsBuilder buildEditorClaims() {
        return Jwt.issuer(TokenIssuer.OWN_NAME)
                .audience(TokenIssuer.OWN_NAME)
                .upn("a test")
                .groups("editor")
                .expiresIn(ONE_HOUR);
    }

    /** Signs without the token builder, which would add some claims again. */
    private static String signWithoutClaim(SigningKey key, String claim) {
        try {
            JwtClaims claims = JwtClaims.parse(decodeClaims(buildEditorClaims().sign(key.privateKey())));
            claims.unsetClaim(claim);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey(key.privateKey());
            return signature.getCompactSerialization();
        } catch (JoseException | InvalidJwtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> toJwk(SigningKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(KeyUtils.decodePublicKey(key.publicKeyPem()))
                    .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long computeSecondsInOneHour() {
        return Instant.now().plus(ONE_HOUR).getEpochSecond();
    }

    private static String removeSignature(String token) {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** Replaces the role in the claims without a new signature. */
    private static String replaceRole(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encode(decodeClaims(token).replace("reader", "editor")) + "." + parts[2];
    }

    private static String decodeClaims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
