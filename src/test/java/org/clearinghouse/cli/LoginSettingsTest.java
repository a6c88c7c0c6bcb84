package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSettingsTest {
    private static final String CLIENT_ID = "clearinghouse.login.client-id";
    private static final String ISSUER = "mp.jwt.verify.issuer";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.org",
                "https://login.example.org:8443/realms/state",
                "https://example.auth0.com/",
                "http://localhost:8180/realms/state",
                "http://127.0.0.1:8180"
            })
    void acceptsAnIssuerThatBrowsersReachSafely(String issuer) {
        assertThatCode(() -> LoginSettings.requireValid(createConfig(Map.of(CLIENT_ID, "page", ISSUER, issuer))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "http://localhost.example.org",
                "login.example.org",
                "//login.example.org",
                "https:login",
                "https://login.example.org/?realm=state",
                "https://login.example.org/#state",
                "https://jane@login.example.org",
                "https://login.example.org; script-src *",
                "javascript://localhost/x"
            })
    void refusesAnotherIssuer(String issuer) {
        assertRefused(
                Map.of(CLIENT_ID, "page", ISSUER, issuer),
                "MP_JWT_VERIFY_ISSUER is \"%s\"; with CLEARINGHOUSE_LOGIN_CLIENT_ID it must be an https address, or http://localhost."
                        .formatted(issuer));
    }

    @Test
    void refusesAClientWithoutAnIssuer() {
        String message =
                "CLEARINGHOUSE_LOGIN_CLIENT_ID needs the issuer at which editors sign in; set MP_JWT_VERIFY_ISSUER, too.";
        assertRefused(Map.of(CLIENT_ID, "page"), message);
        assertRefused(Map.of(CLIENT_ID, "page", ISSUER, "clearinghouse"), message);
    }

    @Test
    void refusesDetailsWithoutAClient() {
        assertRefused(
                Map.of("clearinghouse.login.scope", "openid profile", ISSUER, "https://login.example.org"),
                "CLEARINGHOUSE_LOGIN_SCOPE has no effect without CLEARINGHOUSE_LOGIN_CLIENT_ID; set that, too.");
        assertRefused(
                Map.of("clearinghouse.login.parameters", "audience=figures", CLIENT_ID, ""),
                "CLEARINGHOUSE_LOGIN_PARAMETERS has no effect without CLEARINGHOUSE_LOGIN_CLIENT_ID; set that, too.");
    }

    @Test
    void acceptsAnyIssuerWithoutALogin() {
        assertThatCode(() -> LoginSettings.requireValid(createConfig(Map.of(ISSUER, "an issuer"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> LoginSettings.requireValid(createConfig(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience=figures", "resource=https://figures.example.org/api&kc_idp_hint=state", "a="})
    void acceptsFurtherParameters(String value) {
        assertThat(LoginSettings.areParameters(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "audience", "=x", "a=1&", "a=b=c", "a=b c", "a=b#c", "state=x", "a=1&redirect_uri=x"})
    void refusesWhatIsNoFurtherParameter(String value) {
        assertThat(LoginSettings.areParameters(value)).isFalse();
    }

    @Test
    void aScopeAsksForAnIdToken() {
        assertThat(LoginSettings.isScope("openid")).isTrue();
        assertThat(LoginSettings.isScope("profile openid")).isTrue();
        assertThat(LoginSettings.isScope("profile")).isFalse();
        assertThat(LoginSettings.isScope("openid\nprofile")).isFalse();
    }

    private static void assertRefused(Map<String, String> settings, String message) {
        Config config = createConfig(settings);
        assertThatThrownBy(() -> LoginSettings.requireValid(config))
                .isInstanceOf(CommandException.class)
                .hasMessage(message);
    }

    private static Config createConfig(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    }
}
