package org.clearinghouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    @TempDir
    static Path dataDir;

    private static SigningKey key;
    private static String[] token;

    @BeforeAll
    static void sign() {
        key = SigningKey.readOrCreate(dataDir);
        token = TokenIssuer.sign(key, "editor", Duration.ofHours(2)).split("\\.");
    }

    @Test
    void namesRoleIssuerAndAudience() throws IOException {
        JsonNode claims = decode(token[1]);
        assertThat(claims.get("iss").asText()).isEqualTo("clearinghouse");
        assertThat(claims.get("aud").asText()).isEqualTo("clearinghouse");
        assertThat(claims.get("groups")).hasSize(1);
        assertThat(claims.get("groups").get(0).asText()).isEqualTo("editor");
    }

    @Test
    void expiresAfterItsValidity() throws IOException {
        JsonNode claims = decode(token[1]);
        long issued = claims.get("iat").asLong();
        assertThat(claims.get("exp").asLong()).isEqualTo(issued + 7_200);
        assertThat(Instant.ofEpochSecond(issued)).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void isSignedWithTheKey() throws IOException, GeneralSecurityException {
        assertThat(decode(token[0]).get("alg").asText()).isEqualTo("RS256");
        String pem = key.publicKeyPem().replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    private static JsonNode decode(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
