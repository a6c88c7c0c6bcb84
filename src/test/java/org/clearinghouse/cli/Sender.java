package org.clearinghouse.cli;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.access.TokenKey;
import org.clearinghouse.access.Tokens;
import org.clearinghouse.support.OwnDatabaseResource;

/**
 * Somebody who may not write.
 *
 * @param token null for none
 * @param status what the service answers
 */
record Sender(String name, String token, int status) {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** All the ways not to be an editor of the service that trusts this key. */
    static List<Sender> withoutTheRight(TokenKey key) {
        TokenKey foreign = TokenKey.readOrCreate(OwnDatabaseResource.emptyDirectory());
        String valid = Tokens.sign(key, "editor", AN_HOUR);
        return Stream.of(
                        new Sender("no token", null, 401),
                        new Sender("expired", Tokens.sign(key, "editor", AN_HOUR.negated()), 401),
                        new Sender("wrong key", Tokens.sign(foreign, "editor", AN_HOUR), 401),
                        new Sender("alg none", unsigned(valid), 401),
                        new Sender("public key as secret", editor().signWithSecret(key.publicPem()), 401),
                        new Sender("wrong issuer", editor().issuer("somebody").sign(key.privateKey()), 401),
                        new Sender("wrong audience", editor().audience("others").sign(key.privateKey()), 401),
                        new Sender("changed after signing", promoted(Tokens.sign(key, "reader", AN_HOUR)), 401),
                        new Sender("nonsense", "nonsense", 401),
                        new Sender("reader", Tokens.sign(key, "reader", AN_HOUR), 403))
                .toList();
    }

    private static JwtClaimsBuilder editor() {
        return Jwt.issuer(Tokens.OWN_NAME)
                .audience(Tokens.OWN_NAME)
                .groups("editor")
                .expiresIn(AN_HOUR);
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** A reader who writes the other role into the claims. */
    private static String promoted(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("reader", "editor")) + "." + parts[2];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
