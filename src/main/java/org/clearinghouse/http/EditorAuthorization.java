package org.clearinghouse.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.clearinghouse.security.CallerRole;

/** Who sent a request. The framework has checked the token before; one that is not valid never comes here. */
public final class EditorAuthorization {
    private EditorAuthorization() {}

    /** @throws HttpProblemException that says what is missing */
    public static void requireEditor(RoutingContext context) {
        switch (resolveRole(context)) {
            case EDITOR -> {}
            case READER ->
                throw new HttpProblemException(
                        403,
                        "This token has not the role \"%s\", which writing needs.".formatted(CallerRole.EDITOR_ROLE));
            case UNKNOWN ->
                throw new HttpProblemException(
                        401,
                        "Writing needs a token with the role \"%s\": send the header Authorization: Bearer <token>."
                                .formatted(CallerRole.EDITOR_ROLE));
        }
    }

    private static CallerRole resolveRole(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? CallerRole.resolve(user.getSecurityIdentity())
                : CallerRole.UNKNOWN;
    }
}
