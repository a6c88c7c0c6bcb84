package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseSchemaTest {

    @Test
    void newestIsTheVersionOfTheLastMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations.mapToInt(DatabaseSchemaTest::parseVersion).max())
                    .hasValue(DatabaseSchema.NEWEST);
        }
    }

    private static int parseVersion(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }
}
