package org.clearinghouse.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse.web.ServiceAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Resolves the address by which a client reached this service: the configured one, otherwise that of the request. The
 * request has the scheme, authority and prefix of forwarded headers where {@code quarkus.http.proxy} trusts their
 * sender. A response that contains the address must have it in its cache key, because clients choose the authority.
 */
@ApplicationScoped
public class ServiceAddressResolver {
    static final String SETTING = "clearinghouse.public-url";

    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

    private final Optional<String> publicUrl;

    ServiceAddressResolver(@ConfigProperty(name = SETTING) Optional<String> publicUrl) {
        this.publicUrl = publicUrl.map(String::strip);
    }

    /** Rejects an invalid setting at the start. Without a cause, because Quarkus then prints only the message. */
    void validate(@Observes StartupEvent event) {
        publicUrl.ifPresent(ServiceAddressResolver::parse);
    }

    public ServiceAddress resolve(HttpServerRequest request) {
        return publicUrl
                .map(ServiceAddressResolver::parse)
                .orElseGet(() -> new ServiceAddress(resolveOrigin(request), resolvePrefix(request)));
    }

    static ServiceAddress parse(String url) {
        URI address = parseUri(url);
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        String authority = String.valueOf(address.getRawAuthority());
        String prefix = String.valueOf(address.getRawPath()).replaceFirst("/$", "");
        if (!web
                || !AUTHORITY.matcher(authority).matches()
                || !PREFIX.matcher(prefix).matches()
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw createException(url);
        }
        return new ServiceAddress(address.getScheme() + "://" + authority, prefix);
    }

    private static URI parseUri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw createException(url);
        }
    }

    private static ConfigurationException createException(String url) {
        return new ConfigurationException(
                "%s: \"%s\" is not the address of a service; write one such as https://example.org or https://example.org/ncmec, without a query."
                        .formatted(SETTING, url));
    }

    /** Empty for a request without a valid authority: links are then relative. */
    private static String resolveOrigin(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String scheme = "https".equalsIgnoreCase(request.scheme()) ? "https" : "http";
        return authority != null && AUTHORITY.matcher(authority.toString()).matches() ? scheme + "://" + authority : "";
    }

    /** The framework prefixes the URI of a request by a trusted X-Forwarded-Prefix, but not its path. */
    private static String resolvePrefix(HttpServerRequest request) {
        String target = request.uri().split("[?#]", 2)[0];
        String path = request.path();
        String prefix = target.startsWith("/") && target.endsWith(path)
                ? target.substring(0, target.length() - path.length())
                : "";
        return PREFIX.matcher(prefix).matches() ? prefix : "";
    }
}
