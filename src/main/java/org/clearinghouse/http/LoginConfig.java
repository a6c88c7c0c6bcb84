package org.clearinghouse.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the login by OpenID Connect on the import page, at the issuer of tokens that the service trusts. */
@ConfigMapping(prefix = "clearinghouse.login")
public interface LoginConfig {

    /** The client that is registered at the issuer for the page. Without it the page offers no login. */
    Optional<String> clientId();

    /** What the page asks for. */
    @WithDefault("openid")
    String scope();

    /** Further parameters of requests to the issuer, as in an address: some issuers need an audience. */
    Optional<String> parameters();
}
