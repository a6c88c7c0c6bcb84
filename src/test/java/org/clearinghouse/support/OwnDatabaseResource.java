package org.clearinghouse.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clearinghouse.postgres.EmbeddedPostgres;

/** A new, empty PostgreSQL for the application under test. A packaged application also gets a free management port. */
public class OwnDatabaseResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        server = EmbeddedPostgres.start(DataDirectories.createWithPostgres());
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                "quarkus.datasource.username", server.username(),
                "quarkus.datasource.password", server.password(),
                "clearinghouse.migrate", "true",
                "quarkus.management.port", "0");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Creates a directory below target/, so that a clean build removes it. */
    public static Path createEmptyDirectory() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "databases").toAbsolutePath());
            return Files.createTempDirectory(parent, "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
