package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({"amd64, postgres-linux-x86_64.txz", "aarch64, postgres-linux-arm_64.txz"})
    void bringsPostgresAlongForLinux(String processor, String archive) {
        assertThat(new Platform("Linux", processor).archive()).isEqualTo(archive);
        assertThat(getClass().getClassLoader().getResource(archive)).isNotNull();
    }

    @Test
    void saysWhatToDoElsewhere() {
        assertThatThrownBy(() -> new PostgresBinaries(new Platform("Linux", "riscv64")))
                .isInstanceOf(PostgresStartException.class)
                .hasMessage("No PostgreSQL is brought along for Linux on riscv64:"
                        + " start one yourself, and configure quarkus.datasource.jdbc.url");
    }

    /** The platform's class loader has nothing of ours. */
    @Test
    void saysThatItWasBuiltWithoutPostgres() {
        assertThatThrownBy(() ->
                        new PostgresBinaries(new Platform("Linux", "amd64"), ClassLoader.getPlatformClassLoader()))
                .isInstanceOf(PostgresStartException.class)
                .hasMessage("This build was made without PostgreSQL:"
                        + " start one yourself, and configure quarkus.datasource.jdbc.url");
    }
}
