package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;

/**
 * The login by OpenID Connect that the import page offers.
 *
 * @param issuer of tokens, as it calls itself
 * @param parameters further ones of requests to the issuer, as in an address
 * @param claim the path of the roles in a token, for the message that a role is missing
 */
@RegisterForReflection
public record Login(String issuer, String clientId, String scope, String parameters, String claim) {

    /** Scheme, host and port of the issuer, which are all that a page may load from it. */
    public String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
