package org.clearinghouse.security;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Issues tokens that this service signs for itself. */
public final class TokenIssuer {
    /** The issuer and audience of such tokens. */
    public static final String OWN_NAME = "clearinghouse";

    private TokenIssuer() {}

    /**
     * Signs a JWT (RS256) with one role.
     *
     * @param validity from now
     */
    public static String sign(SigningKey key, String role, Duration validity) {
        return Jwt.issuer(OWN_NAME)
                .audience(OWN_NAME)
                .upn("this machine")
                .groups(role)
                .expiresIn(validity)
                .sign(key.privateKey());
    }
}
