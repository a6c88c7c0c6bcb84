package org.clearinghouse.security;

import io.quarkus.security.identity.SecurityIdentity;

/** What the sender of a request may do beyond reading. */
public enum CallerRole {
    /** Sent no token. */
    UNKNOWN,
    /** Sent a valid token without the role. */
    READER,
    /** May import and retract. */
    EDITOR;

    /** The role (group) that a token must name. */
    public static final String EDITOR_ROLE = "editor";

    /** Tells by the identity that the framework took from a request's token. */
    public static CallerRole resolve(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return UNKNOWN;
        }
        return identity.hasRole(EDITOR_ROLE) ? EDITOR : READER;
    }
}
