package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Tells requests that nothing has to be asked about who sent them. */
@ApplicationScoped
public class AnonymousAccess {
    /** As a property and as an environment variable. */
    private static final Pattern PERMISSION = Pattern.compile("(?i)quarkus[._]http[._]auth[._]permission[._].*");

    /** A token may come in another header, such as Cookie, by the one name or the other. */
    private static final List<String> TOKEN_HEADERS = List.of("mp.jwt.token.header", "smallrye.jwt.token.header");

    private final boolean decidableByHeader;

    AnonymousAccess(Config config) {
        decidableByHeader = hasNoPermissionRules(config)
                && TOKEN_HEADERS.stream().allMatch(name -> isDefaultTokenHeader(config, name));
    }

    private static boolean hasNoPermissionRules(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .noneMatch(name -> PERMISSION.matcher(name).matches());
    }

    private static boolean isDefaultTokenHeader(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(header -> !header.equalsIgnoreCase(HttpHeaders.AUTHORIZATION.toString()))
                .isEmpty();
    }

    /** Whether it comes without a token, and the operator has set neither who may read nor where tokens stand. */
    public boolean isAnonymous(RoutingContext context) {
        return decidableByHeader && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
