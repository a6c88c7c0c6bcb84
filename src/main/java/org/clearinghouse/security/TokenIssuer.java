package org.clearinghouse.security;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Issues tokens that this service signs for itself. */
public final class TokenIssuer {
    /** The issuer and audience of such tokens. */
    public static final String OWN_NAME = "clearinghouse";

    /** The holder of a token that names none. */
    public static final String UNNAMED = "this machine";

    private TokenIssuer() {}

    /**
     * Signs a JWT (RS256) with one role, for this machine.
     *
     * @param validity from now
     */
    public static String sign(SigningKey key, String role, Duration validity) {
        return sign(key, UNNAMED, role, validity);
    }

    /**
     * Signs a JWT (RS256) with one role.
     *
     * @param name of the holder, for the editor log
     * @param validity from now
     */
    public static String sign(SigningKey key, String name, String role, Duration validity) {
        return Jwt.issuer(OWN_NAME)
                .audience(OWN_NAME)
                .upn(name)
                .groups(role)
                .expiresIn(validity)
                .sign(key.privateKey());
    }
}
