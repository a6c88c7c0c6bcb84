package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clearinghouse.postgres.EmbeddedPostgres;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.DataDirectories;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator configures whose tokens the packaged service trusts. Without a configuration it trusts none. */
class IssuersIT {
    private static final String ISSUER = "https://login.example.org/realms/state";
    private static final String EMPTY_DOCUMENT = "";

    @TempDir
    Path directory;

    /** Configured as for Keycloak in docs/importing.md, but with another algorithm. */
    @Test
    void trustsOnlyTheConfiguredIssuer() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        SigningKey directoryKey = SigningKey.readOrCreate(dataDir);
        PublicJsonWebKey issuerKey = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        issuerKey.setKeyId("first");
        String keys = new JsonWebKeySet(issuerKey).toJson(OutputControlLevel.PUBLIC_ONLY);
        Path published = Files.writeString(directory.resolve("keys.json"), keys);
        try (ServiceProcess service = ServiceProcess.start(
                List.of(),
                Map.of(
                        "CLEARINGHOUSE_DATA_DIR",
                        dataDir.toString(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        published.toUri().toString(),
                        "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM",
                        "ES256",
                        "MP_JWT_VERIFY_ISSUER",
                        ISSUER,
                        "SMALLRYE_JWT_PATH_GROUPS",
                        "realm_access/roles"))) {
            service.awaitListening();
            PrivateKey key = issuerKey.getPrivateKey();
            assertThat(service.fetchDocumentStatus(signIssuerToken(key, "editor"), EMPTY_DOCUMENT))
                    .isEqualTo(422);
            assertThat(service.fetchDocumentStatus(signIssuerToken(key, "viewer"), EMPTY_DOCUMENT))
                    .isEqualTo(403);
            assertThat(service.fetchDocumentStatus(signEditorToken(directoryKey), EMPTY_DOCUMENT))
                    .isEqualTo(401);
        }
    }

    @Test
    void rejectsEveryTokenWithoutAKey() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(DataDirectories.createWithPostgres());
                ServiceProcess service = ServiceProcess.start(
                        List.of(
                                "-Dclearinghouse.migrate=true",
                                "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                                "-Dquarkus.datasource.username=" + database.username(),
                                "-Dquarkus.datasource.password=" + database.password()),
                        Map.of())) {
            service.awaitListening();
            assertThat(service.fetchDocumentStatus(signEditorToken(SigningKey.readOrCreate(directory)), EMPTY_DOCUMENT))
                    .isEqualTo(401);
            assertThat(service.get("/documents").statusCode()).isEqualTo(405);
            assertThat(service.readLog()).doesNotContain("ERROR");
        }
    }

    /** Configured by environment variables, whose names differ from those of properties. */
    @Test
    void canRestrictReadsToTokenHolders() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        try (ServiceProcess service = ServiceProcess.start(
                List.of(),
                Map.of(
                        "CLEARINGHOUSE_DATA_DIR", dataDir.toString(),
                        "QUARKUS_HTTP_AUTH_PERMISSION_READING_PATHS", "/*",
                        "QUARKUS_HTTP_AUTH_PERMISSION_READING_POLICY", "authenticated"))) {
            service.awaitListening();
            assertThat(service.get("/nation").statusCode()).isEqualTo(401);
            assertThat(service.get("/graphql?query=%7B__typename%7D").statusCode())
                    .isEqualTo(401);
        }
    }

    private static String signEditorToken(SigningKey key) {
        return TokenIssuer.sign(key, "editor", Duration.ofHours(1));
    }

    private static String signIssuerToken(PrivateKey key, String role) {
        return Jwt.issuer(ISSUER)
                .audience(TokenIssuer.OWN_NAME)
                .subject("an editor")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(Duration.ofHours(1))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId("first")
                .sign(key);
    }
}
