package org.clearinghouse.security;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Tokens that this machine signs for itself. */
public final class TokenIssuer {
    /** Issuer and audience where the operator configures no others. */
    public static final String OWN_NAME = "clearinghouse";

    private TokenIssuer() {}

    /** A token (JWT, RS256) with one role, valid from now on for so long. */
    public static String sign(SigningKey key, String role, Duration validity) {
        return Jwt.issuer(OWN_NAME)
                .audience(OWN_NAME)
                .upn("this machine")
                .groups(role)
                .expiresIn(validity)
                .sign(key.privateKey());
    }
}
