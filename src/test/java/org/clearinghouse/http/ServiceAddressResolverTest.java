package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.clearinghouse.web.ServiceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressResolverTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org, ''",
        "https://example.org/, https://example.org, ''",
        "' http://example.org:8080/ncmec/ ', http://example.org:8080, /ncmec",
        "http://[::1]:8080/a/b-c, http://[::1]:8080, /a/b-c"
    })
    void readsThePublicUrl(String url, String origin, String prefix) {
        ServiceAddressResolver resolver = new ServiceAddressResolver(Optional.of(url));
        resolver.validate(null);
        assertThat(resolve(resolver, "evil.example")).isEqualTo(new ServiceAddress(origin, prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org", "ftp://example.org", "https://", "https://example.org?x=1", "https://example.org/#top",
                "https://user@example.org", "https://example.org//", "https://example.org/a b", "/ncmec",
                        "https:example.org"
            })
    void rejectsWhatIsNoAddressOfAServiceInOneLine(String url) {
        assertThatThrownBy(() -> new ServiceAddressResolver(Optional.of(url)).validate(null))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("clearinghouse.public-url: \"" + url + "\" is not the address of a service")
                .hasMessageNotContaining("\n");
    }

    @Test
    void readsTheRequestWithoutThePublicUrl() {
        ServiceAddressResolver resolver = new ServiceAddressResolver(Optional.empty());
        resolver.validate(null);
        assertThat(resolve(resolver, "data.example.org")).isEqualTo(new ServiceAddress("http://data.example.org", ""));
        assertThat(resolve(resolver, "[::1]:9999")).isEqualTo(new ServiceAddress("http://[::1]:9999", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil\"onload=x", "a/b", "user@host", "x y", "<b>"})
    void ignoresAnAuthorityThatIsNone(String host) {
        assertThat(resolve(new ServiceAddressResolver(Optional.empty()), host).origin())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nation?x=1, /nation, ''",
        "/ncmec/nation?x=/nation, /nation, /ncmec",
        "/a/b/, /, /a/b",
        "http://other.example/nation, /nation, ''",
        "//evil.example/nation, /nation, ''",
        "/../nation, /nation, ''",
        "/nation, /other, ''"
    })
    void readsThePrefixThatTheFrameworkPutsBeforeTheUri(String uri, String path, String prefix) {
        HttpServerRequest request = createRequest("https", "example.org", uri, path);
        assertThat(new ServiceAddressResolver(Optional.empty()).resolve(request))
                .isEqualTo(new ServiceAddress("https://example.org", prefix));
    }

    @Test
    void aSchemeOtherThanHttpsIsHttp() {
        HttpServerRequest request = createRequest("javascript", "example.org", "/", "/");
        assertThat(new ServiceAddressResolver(Optional.empty()).resolve(request).origin())
                .isEqualTo("http://example.org");
    }

    @Test
    void aRequestWithoutAnAuthorityHasNoOrigin() {
        HttpServerRequest request = createRequest("http", null, "/", "/");
        assertThat(new ServiceAddressResolver(Optional.empty()).resolve(request).origin())
                .isEmpty();
    }

    private static ServiceAddress resolve(ServiceAddressResolver resolver, String authority) {
        return resolver.resolve(createRequest("http", authority, "/nation?x=1", "/nation"));
    }

    private static HttpServerRequest createRequest(String scheme, String authority, String uri, String path) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "scheme" -> scheme;
                    case "authority" -> authority == null ? null : HostAndPort.create(authority, -1);
                    case "uri" -> uri;
                    case "path" -> path;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
