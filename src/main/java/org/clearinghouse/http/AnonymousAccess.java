package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Detects requests that can skip authentication. */
@ApplicationScoped
public class AnonymousAccess {
    /** Matches properties and environment variables. */
    private static final Pattern PERMISSION_SETTING =
            Pattern.compile("(?i)quarkus[._]http[._]auth[._]permission[._].*");

    /** The settings that select another header for the token, such as Cookie. */
    private static final List<String> TOKEN_HEADER_SETTINGS =
            List.of("mp.jwt.token.header", "smallrye.jwt.token.header");

    private final boolean decidableByHeader;

    AnonymousAccess(Config config) {
        decidableByHeader = hasNoPermissionRules(config)
                && TOKEN_HEADER_SETTINGS.stream().allMatch(name -> isDefaultTokenHeader(config, name));
    }

    private static boolean hasNoPermissionRules(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .noneMatch(name -> PERMISSION_SETTING.matcher(name).matches());
    }

    private static boolean isDefaultTokenHeader(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(header -> !header.equalsIgnoreCase(HttpHeaders.AUTHORIZATION.toString()))
                .isEmpty();
    }

    /** Whether a request has no token; false where the operator configures permissions or another token header. */
    public boolean isAnonymous(RoutingContext context) {
        return decidableByHeader && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
