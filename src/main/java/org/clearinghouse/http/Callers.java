package org.clearinghouse.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.clearinghouse.access.Caller;

/** Who sent a request. The framework has checked the token before; one that is not valid never comes here. */
final class Callers {
    private Callers() {}

    static Caller of(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? Caller.of(user.getSecurityIdentity()) : Caller.UNKNOWN;
    }
}
