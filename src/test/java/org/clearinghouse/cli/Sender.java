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
 * Somebody who may not write.
 *
 * @param token null for none
 * @param status what the service answers
 */
record Sender(String name, String token, int status) {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String ELSEWHERE = "https://example.org/keys";

    /** All the ways not to be an editor of the service that trusts this key. */
    static List<Sender> withoutTheRight(SigningKey key) {
        SigningKey foreign = SigningKey.readOrCreate(OwnDatabaseResource.createEmptyDirectory());
        String valid = TokenIssuer.sign(key, "editor", AN_HOUR);
        return Stream.of(
                        new Sender("no token", null, 401),
                        new Sender("expired", TokenIssuer.sign(key, "editor", AN_HOUR.negated()), 401),
                        new Sender("wrong key", TokenIssuer.sign(foreign, "editor", AN_HOUR), 401),
                        new Sender("alg none", unsigned(valid), 401),
                        new Sender("public key as secret", editor().signWithSecret(key.publicKeyPem()), 401),
                        new Sender("RS512", editor().jws().algorithm(RS512).sign(key.privateKey()), 401),
                        new Sender(
                                "its own key",
                                editor().jws().header("jwk", jwk(foreign)).sign(foreign.privateKey()),
                                401),
                        new Sender(
                                "an address of its key",
                                editor().jws().header("jku", ELSEWHERE).sign(foreign.privateKey()),
                                401),
                        new Sender("wrong issuer", editor().issuer("somebody").sign(key.privateKey()), 401),
                        new Sender("no issuer", withoutClaim(key, "iss"), 401),
                        new Sender("wrong audience", editor().audience("others").sign(key.privateKey()), 401),
                        new Sender("no audience", withoutClaim(key, "aud"), 401),
                        new Sender("no expiry", withoutClaim(key, "exp"), 401),
                        new Sender(
                                "not valid yet",
                                editor().claim("nbf", inAnHour()).sign(key.privateKey()),
                                401),
                        new Sender("changed after signing", promoted(TokenIssuer.sign(key, "reader", AN_HOUR)), 401),
                        new Sender("nonsense", "nonsense", 401),
                        new Sender("reader", TokenIssuer.sign(key, "reader", AN_HOUR), 403))
                .toList();
    }

    /** An editor, by a token made as those are that are refused. */
    static Sender withTheRight(SigningKey key) {
        return new Sender("editor", withoutClaim(key, "jti"), 200);
    }

    private static JwtClaimsBuilder editor() {
        return Jwt.issuer(TokenIssuer.OWN_NAME)
                .audience(TokenIssuer.OWN_NAME)
                .upn("a test")
                .groups("editor")
                .expiresIn(AN_HOUR);
    }

    /** The builder would add some of the claims again. */
    private static String withoutClaim(SigningKey key, String claim) {
        try {
            JwtClaims claims = JwtClaims.parse(claims(editor().sign(key.privateKey())));
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

    private static Map<String, Object> jwk(SigningKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(KeyUtils.decodePublicKey(key.publicKeyPem()))
                    .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long inAnHour() {
        return Instant.now().plus(AN_HOUR).getEpochSecond();
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** A reader who writes the other role into the claims. */
    private static String promoted(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encoded(claims(token).replace("reader", "editor")) + "." + parts[2];
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
