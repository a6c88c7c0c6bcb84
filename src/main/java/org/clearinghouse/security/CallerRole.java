package org.clearinghouse.security;

import io.quarkus.security.identity.SecurityIdentity;

/** What a caller may do beyond reading. */
public enum CallerRole {
    /** The caller sent no token. */
    UNKNOWN,
    /** The caller sent a valid token without the role. */
    READER,
    /** The caller may import and retract. */
    EDITOR;

    /** The role (group) that a token must name. */
    public static final String EDITOR_ROLE = "editor";

    /** Resolves the role from the identity that the framework took from the token. */
    public static CallerRole resolve(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return UNKNOWN;
        }
        return identity.hasRole(EDITOR_ROLE) ? EDITOR : READER;
    }
}
