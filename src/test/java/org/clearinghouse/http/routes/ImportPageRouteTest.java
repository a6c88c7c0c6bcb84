package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse.web.Login;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPageRouteTest {

    @ParameterizedTest
    @CsvSource({
        "https://login.example.org/realms/state, https://login.example.org",
        "https://example.auth0.com/, https://example.auth0.com",
        "http://localhost:8180, http://localhost:8180"
    })
    void thePageMayReadFromTheIssuerOnly(String issuer, String origin) {
        assertThat(ImportPageRoute.createSecurityHeaders(new Login(issuer, "page", "openid", "", "groups")))
                .isEqualTo(Map.of(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; "
                                + "frame-ancestors 'self'; connect-src 'self' " + origin));
    }
}
