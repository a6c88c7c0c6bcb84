package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
    private static final ClassLoader CLASS_PATH = PostgresBinariesTest.class.getClassLoader();

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "linux, x86_64", "Linux, aarch64", "Linux, ARM64"})
    void findsTheArchiveForLinux(String system, String processor) {
        assertThat(PostgresBinaries.find(system, processor, CLASS_PATH)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Mac OS X, aarch64", "Windows 11, amd64"})
    void explainsAnUnsupportedPlatform(String system, String processor) {
        assertThatThrownBy(() -> PostgresBinaries.find(system, processor, CLASS_PATH))
                .isInstanceOf(PostgresStartException.class)
                .hasMessage("No PostgreSQL is bundled for %s on %s:".formatted(system, processor)
                        + " start one yourself, and configure quarkus.datasource.jdbc.url");
    }

    /** The platform's class loader does not see the class path of the application. */
    @Test
    void explainsABuildWithoutPostgres() {
        assertThatThrownBy(() -> PostgresBinaries.find("Linux", "amd64", ClassLoader.getPlatformClassLoader()))
                .isInstanceOf(PostgresStartException.class)
                .hasMessage("This build was made without PostgreSQL:"
                        + " start one yourself, and configure quarkus.datasource.jdbc.url");
    }

    @Test
    void extractsNothingWhereTheProgramsExist(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("file"), "content");
        PostgresBinaries.detect().extractIfMissing(home);
        assertThat(home).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
