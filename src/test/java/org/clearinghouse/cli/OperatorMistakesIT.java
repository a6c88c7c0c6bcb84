package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting ends the packaged program in one line that names it, before anything is set up. */
class OperatorMistakesIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLEARINGHOUSE_LIMITS_COST            | 0                   | it must be a whole number from 1
            CLEARINGHOUSE_LIMITS_BODY            | 32Q                 | it must be a number of bytes
            CLEARINGHOUSE_LIMITS_QUEUE_TIMEOUT   | soon                | it must be a time
            CLEARINGHOUSE_EMBEDDED               | maybe               | it must be true or false
            CLEARINGHOUSE_CATALOGUE              | /nowhere/metrics.csv | it must be a file
            CLEARINGHOUSE_SNAPSHOT               | /tmp                | cannot be read
            CLEARINGHOUSE_DATA_DIR               | /etc/hostname       | cannot be used
            QUARKUS_DATASOURCE_JDBC_URL          | postgres://localhost/x | must begin with jdbc:postgresql://
            MP_JWT_VERIFY_PUBLICKEY_LOCATION     | /nowhere/key.pem    | no file that this process can read
            MP_JWT_VERIFY_ISSUER                 | https://login.example.org | whose key is not configured
            QUARKUS_LOG_LEVEL                    | LOUD                | it must be one of OFF, ERROR
            QUARKUS_HTTP_HOST                    | 192.0.2.1           | it must be a name or address of this machine
            QUARKUS_DATASOURCE_JDBC_MAX_SIZE     | 0                   | it must be a whole number from 1
            QUARKUS_HTTP_CORS_ORIGINS            | /(/                 | it must be *, or an origin
            QUARKUS_HTTP_PROXY_TRUSTED_PROXIES   | 10.0.0.0/99         | it must be an address
            CLEARINGHOUSE_CONTACT                | nobody              | it must be an e-mail address
            CLEARINGHOUSE_LOGIN_CLIENT_ID        | page                | needs the issuer at which editors sign in
            CLEARINGHOUSE_LOGIN_SCOPE            | openid profile      | has no effect without CLEARINGHOUSE_LOGIN_CLIENT_ID
            QUARKUS_TLS_PUBLIC_KEY_STORE_PEM_SITE_KEY | /nowhere/tls.key | no file that this process can read
            """)
    void oneLineNamesTheSetting(String variable, String value, String problem) throws Exception {
        Path dataDir = directory.resolve("data");
        Map<String, String> settings = new HashMap<>(Map.of("CLEARINGHOUSE_DATA_DIR", dataDir.toString()));
        settings.put(variable, value);
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings)) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog().lines()).singleElement().asString().contains(problem);
            assertThat(service.readLog()).containsAnyOf(variable, value);
        }
        assertThat(dataDir).doesNotExist();
    }

    @Test
    void anInvalidFileOfTemplatesIsNamedWithItsLine() throws Exception {
        Path templates = Files.writeString(directory.resolve("own.txt"), "# mine\nunheard-of state # cases\n");
        Path dataDir = MigratedDataDirectory.createCopy();
        Map<String, String> settings =
                Map.of("CLEARINGHOUSE_DATA_DIR", dataDir.toString(), "CLEARINGHOUSE_TEMPLATES", templates.toString());
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings)) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog())
                    .contains("own.txt:2: no metric has the code \"unheard-of\"")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aMisspeltSettingIsReportedWithTheNearestName() throws Exception {
        Map<String, String> settings = Map.of(
                "CLEARINGHOUSE_DATA_DIR",
                MigratedDataDirectory.createCopy().toString(),
                "CLEARINGHOUSE_PUBLIC_URI",
                "https://example.org");
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings).awaitListening()) {
            assertThat(service.readLog())
                    .contains("There is no setting CLEARINGHOUSE_PUBLIC_URI, and it has no effect."
                            + " Did you mean CLEARINGHOUSE_PUBLIC_URL?");
        }
    }
}
