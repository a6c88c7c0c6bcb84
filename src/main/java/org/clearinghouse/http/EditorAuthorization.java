package org.clearinghouse.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.clearinghouse.security.CallerRole;

/** Authorizes writes. The framework has validated the token already; an invalid one never reaches this class. */
public final class EditorAuthorization {
    private EditorAuthorization() {}

    /**
     * Returns the name in the editor's token.
     *
     * @throws HttpProblemException with status 401 without a token, and 403 where the token lacks the role
     */
    public static String requireEditor(RoutingContext context) {
        return switch (resolveRole(context)) {
            case EDITOR -> resolveName(context);
            case READER ->
                throw new HttpProblemException(
                        403,
                        "This token lacks the role \"%s\", which write access requires."
                                .formatted(CallerRole.EDITOR_ROLE));
            case UNKNOWN ->
                throw new HttpProblemException(
                        401,
                        "Write access requires a token with the role \"%s\": send the header Authorization: Bearer <token>."
                                .formatted(CallerRole.EDITOR_ROLE));
        };
    }

    private static String resolveName(RoutingContext context) {
        return ((QuarkusHttpUser) context.user())
                .getSecurityIdentity()
                .getPrincipal()
                .getName();
    }

    private static CallerRole resolveRole(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? CallerRole.resolve(user.getSecurityIdentity())
                : CallerRole.UNKNOWN;
    }
}
