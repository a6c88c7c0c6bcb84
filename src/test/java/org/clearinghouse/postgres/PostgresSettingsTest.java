package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    @Test
    void passesDurableSettingsAndThePortThroughAShell() {
        String options = PostgresSettings.buildServerOptions(5432);
        assertThat(options)
                .contains(
                        "-c fsync=on",
                        "-c synchronous_commit=on",
                        "-c full_page_writes=on",
                        "-c listen_addresses=127.0.0.1")
                .endsWith(" -p 5432")
                .matches("[\\w=. -]+");
    }

    @Test
    void createsTheClusterWithChecksumsAndPasswords() {
        assertThat(PostgresSettings.buildInitdbArguments(Path.of("/data/cluster"), Path.of("/data/password")))
                .contains(
                        "--pgdata=/data/cluster",
                        "--pwfile=/data/password",
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8");
    }

    @Test
    void exitsSingleUserModeOnAnError() {
        List<String> arguments = PostgresSettings.buildSingleUserArguments(Path.of("/data/cluster"));
        assertThat(arguments)
                .startsWith("--single", "-D", "/data/cluster")
                .contains("exit_on_error=on")
                .endsWith("postgres");
    }
}
