package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkSettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quarkus.datasource.jdbc.url      | postgres://me:secret@host/x  | QUARKUS_DATASOURCE_JDBC_URL begins with "postgres:"; it must begin with jdbc:postgresql://
            quarkus.datasource.jdbc.url      | jdbc:mysql://host/x          | QUARKUS_DATASOURCE_JDBC_URL begins with "jdbc:mysql:"; it must begin with jdbc:postgresql://
            mp.jwt.verify.publickey.location | /nowhere/key.pem             | MP_JWT_VERIFY_PUBLICKEY_LOCATION is "/nowhere/key.pem", which is no file that this process can read.
            mp.jwt.verify.publickey.location | file:/nowhere/key.pem        | MP_JWT_VERIFY_PUBLICKEY_LOCATION is "file:/nowhere/key.pem", which is no file that this process can read.
            quarkus.tls.public.key-store.pem.site.key | /nowhere/tls.key    | QUARKUS_TLS_PUBLIC_KEY_STORE_PEM_SITE_KEY is "/nowhere/tls.key", which is no file that this process can read.
            quarkus.tls.key-store.p12.path   | src                          | QUARKUS_TLS_KEY_STORE_P12_PATH is "src", which is no file that this process can read.
            """)
    void namesTheSettingAndWhatIsWrong(String name, String value, String message) {
        assertThatThrownBy(() -> FrameworkSettings.requireValid(createConfig(name, value)))
                .isInstanceOf(CommandException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.jdbc.url, jdbc:postgresql://host/x?sslmode=verify-full",
        "mp.jwt.verify.publickey.location, https://login.example.org/certs",
        "mp.jwt.verify.publickey.location, pom.xml",
        "quarkus.tls.public.key-store.pem.site.cert, pom.xml",
        "quarkus.tls.public.reload-period, 1h"
    })
    void acceptsWhatCanBeUsed(String name, String value) {
        assertThatCode(() -> FrameworkSettings.requireValid(createConfig(name, value)))
                .doesNotThrowAnyException();
    }

    private static Config createConfig(String name, String value) {
        return new SmallRyeConfigBuilder().withDefaultValue(name, value).build();
    }
}
