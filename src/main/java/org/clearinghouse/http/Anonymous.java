package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Tells requests that nothing has to be asked about who sent them. */
@ApplicationScoped
class Anonymous {
    private static final String PERMISSIONS = "quarkus.http.auth.permission.";

    private final boolean everybodyMayRead;

    Anonymous(Config config) {
        everybodyMayRead = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .noneMatch(name -> name.startsWith(PERMISSIONS));
    }

    /** Whether it comes without a token, and the operator has not set who may read. */
    boolean is(RoutingContext context) {
        return everybodyMayRead && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
