package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousAccessTest {
    private static final RequestSender SENDER = new RequestSender();

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void isARequestWithoutToken() {
        assertThat(isAnonymous(Map.of(), "Accept")).isTrue();
        assertThat(isAnonymous(Map.of(), "Authorization")).isFalse();
        assertThat(isAnonymous(Map.of(), "authorization")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.auth.permission.read.paths, /*",
        "QUARKUS_HTTP_AUTH_PERMISSION_READ_PATHS, /*",
        "mp.jwt.token.header, Cookie",
        "smallrye.jwt.token.header, Cookie"
    })
    void isNotDecidedWhereTheOperatorSetsPermissionsOrAnotherHeader(String name, String value) {
        assertThat(isAnonymous(Map.of(name, value), "Accept")).isFalse();
    }

    @Test
    void isDecidedWhereTheOperatorNamesTheDefaultHeader() {
        assertThat(isAnonymous(Map.of("mp.jwt.token.header", "authorization"), "Accept"))
                .isTrue();
    }

    private static boolean isAnonymous(Map<String, String> properties, String header) {
        AnonymousAccess access = new AnonymousAccess(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build());
        return SENDER.apply(SENDER.request("/").header(header, "x"), access::isAnonymous);
    }
}
