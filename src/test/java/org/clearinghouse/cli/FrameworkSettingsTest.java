package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkSettingsTest {
    /** What a file with a key begins with; this file passes for one. */
    static final String KEY_HEAD = "-----BEGIN PUBLIC KEY-----";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quarkus.datasource.jdbc.url      | postgres://me:secret@host/x  | QUARKUS_DATASOURCE_JDBC_URL begins with "postgres:"; it must begin with jdbc:postgresql://
            quarkus.datasource.jdbc.url      | jdbc:mysql://host/x          | QUARKUS_DATASOURCE_JDBC_URL begins with "jdbc:mysql:"; it must begin with jdbc:postgresql://
            mp.jwt.verify.publickey.location | /nowhere/key.pem             | MP_JWT_VERIFY_PUBLICKEY_LOCATION is "/nowhere/key.pem", which is no file that this process can read.
            mp.jwt.verify.publickey.location | file:/nowhere/key.pem        | MP_JWT_VERIFY_PUBLICKEY_LOCATION is "file:/nowhere/key.pem", which is no file that this process can read.
            quarkus.tls.public.key-store.pem.site.key | /nowhere/tls.key    | QUARKUS_TLS_PUBLIC_KEY_STORE_PEM_SITE_KEY is "/nowhere/tls.key", which is no file that this process can read.
            quarkus.http.port                | abc                          | QUARKUS_HTTP_PORT is "abc"; it must be a port from 0 to 65535.
            quarkus.management.port          | 99999                        | QUARKUS_MANAGEMENT_PORT is "99999"; it must be a port from 0 to 65535.
            quarkus.http.host                | no.such.host.invalid         | QUARKUS_HTTP_HOST is "no.such.host.invalid"; it must be a name or address of this machine, such as 0.0.0.0.
            quarkus.http.host                | 192.0.2.1                    | QUARKUS_HTTP_HOST is "192.0.2.1"; it must be a name or address of this machine, such as 0.0.0.0.
            quarkus.log.level                | LOUD                         | QUARKUS_LOG_LEVEL is "LOUD"; it must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL.
            quarkus.http.idle-timeout        | soon                         | QUARKUS_HTTP_IDLE_TIMEOUT is "soon"; it must be a time above 0, such as 10s or 2M.
            quarkus.shutdown.timeout         | -5s                          | QUARKUS_SHUTDOWN_TIMEOUT is "-5s"; it must be a time, such as 10s or 2M.
            quarkus.datasource.jdbc.max-size | 0                            | QUARKUS_DATASOURCE_JDBC_MAX_SIZE is "0"; it must be a whole number from 1 to 2147483647.
            quarkus.thread-pool.max-threads  | 0                            | QUARKUS_THREAD_POOL_MAX_THREADS is "0"; it must be a whole number from 1 to 2147483647.
            quarkus.http.limits.max-body-size | big                         | QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE is "big"; it must be a number of bytes above 0, such as 64K or 1M.
            quarkus.http.ssl.certificate.files | pom.xml,/nowhere/c.pem     | QUARKUS_HTTP_SSL_CERTIFICATE_FILES is "pom.xml,/nowhere/c.pem"; it must be a file that this process can read.
            mp.jwt.verify.publickey          | abc                          | MP_JWT_VERIFY_PUBLICKEY is "abc"; it must be a public key in PEM, or keys in JSON.
            mp.jwt.verify.publickey.location | pom.xml                      | MP_JWT_VERIFY_PUBLICKEY_LOCATION is "pom.xml", which is not a public key in PEM, or keys in JSON.
            mp.jwt.verify.issuer             | https://login.example.org    | MP_JWT_VERIFY_ISSUER names an issuer whose key is not configured; set MP_JWT_VERIFY_PUBLICKEY_LOCATION, too.
            quarkus.http.cors.origins        | https://example.org,/(/      | QUARKUS_HTTP_CORS_ORIGINS is "https://example.org,/(/"; it must be *, or an origin such as https://example.org, or a regular expression such as /https:.*/.
            quarkus.http.cors.origins        | https://example.org/         | QUARKUS_HTTP_CORS_ORIGINS is "https://example.org/"; it must be *, or an origin such as https://example.org, or a regular expression such as /https:.*/.
            quarkus.http.cors.origins        | https://*.example.org        | QUARKUS_HTTP_CORS_ORIGINS is "https://*.example.org"; it must be *, or an origin such as https://example.org, or a regular expression such as /https:.*/.
            quarkus.http.cors.origins        | *,https://example.org        | QUARKUS_HTTP_CORS_ORIGINS is "*,https://example.org"; it must be *, or an origin such as https://example.org, or a regular expression such as /https:.*/.
            quarkus.http.proxy.trusted-proxies | 127.0.0.1,10.0.0.0/99      | QUARKUS_HTTP_PROXY_TRUSTED_PROXIES is "127.0.0.1,10.0.0.0/99"; it must be an address, a range such as 10.0.0.0/8, or a host name.
            quarkus.http.proxy.trusted-proxies | 10.0.0.*                   | QUARKUS_HTTP_PROXY_TRUSTED_PROXIES is "10.0.0.*"; it must be an address, a range such as 10.0.0.0/8, or a host name.
            quarkus.http.proxy.trusted-proxies | 10.0.0                     | QUARKUS_HTTP_PROXY_TRUSTED_PROXIES is "10.0.0"; it must be an address, a range such as 10.0.0.0/8, or a host name.
            quarkus.http.proxy.trusted-proxies | 10.0.0.1/x                 | QUARKUS_HTTP_PROXY_TRUSTED_PROXIES is "10.0.0.1/x"; it must be an address, a range such as 10.0.0.0/8, or a host name.
            quarkus.http.proxy.trusted-proxies | proxy:port                 | QUARKUS_HTTP_PROXY_TRUSTED_PROXIES is "proxy:port"; it must be an address, a range such as 10.0.0.0/8, or a host name.
            quarkus.tls.key-store.p12.path   | src                          | QUARKUS_TLS_KEY_STORE_P12_PATH is "src", which is no file that this process can read.
            """)
    void namesTheSettingAndWhatIsWrong(String name, String value, String message) {
        assertThatThrownBy(() -> FrameworkSettings.requireValid(createConfig(name, value)))
                .isInstanceOf(CommandException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.cors.origins, *",
        "quarkus.http.cors.origins, 'https://example.org,http://localhost:3000,/https://[a-z]+.example.org/'",
        "quarkus.http.cors.origins, '/https://a{1\\,2}/,null'",
        "quarkus.http.proxy.trusted-proxies, '127.0.0.1,::1,10.0.0.0/8,fd00::/8'",
        "quarkus.http.proxy.trusted-proxies, 'localhost,proxy.example.org:8080,10.0.0.1:80,[::1]:80'",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://host/x?sslmode=verify-full",
        "mp.jwt.verify.publickey.location, https://login.example.org/certs",
        "quarkus.http.host, localhost",
        "quarkus.http.host, ::",
        "quarkus.log.level, debug",
        "quarkus.shutdown.delay, 0",
        "mp.jwt.verify.issuer, clearinghouse",
        "mp.jwt.verify.publickey.location, src/test/java/org/clearinghouse/cli/FrameworkSettingsTest.java",
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
