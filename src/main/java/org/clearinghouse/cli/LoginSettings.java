package org.clearinghouse.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.security.TokenIssuer;
import org.eclipse.microprofile.config.Config;

/** Checks that the settings of the login fit together: a client needs an issuer that browsers can reach safely. */
final class LoginSettings {
    private static final String CLIENT_ID = "clearinghouse.login.client-id";
    private static final List<String> DETAILS = List.of("clearinghouse.login.parameters", "clearinghouse.login.scope");
    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** The page sets these itself, or needs the login without them. */
    private static final Set<String> OWN_PARAMETERS = Set.of(
            "client_id",
            "client_secret",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "redirect_uri",
            "request",
            "request_uri",
            "response_mode",
            "response_type",
            "scope",
            "state");

    private static final int MAX_SHOWN = 200;

    private LoginSettings() {}

    /** @throws CommandException that names the setting that is wrong or missing */
    static void requireValid(Config config) {
        if (find(config, CLIENT_ID).isEmpty()) {
            DETAILS.forEach(name -> requireClient(config, name));
            return;
        }
        requireBrowsable(find(config, ISSUER)
                .filter(issuer -> !issuer.equals(TokenIssuer.OWN_NAME))
                .orElseThrow(() -> new CommandException("%s needs the issuer at which editors sign in; set %s, too."
                        .formatted(BootstrapConfig.toVariable(CLIENT_ID), BootstrapConfig.toVariable(ISSUER)))));
    }

    /** Whether further parameters have names, and no name of those that the page sets. */
    static boolean areParameters(String value) {
        return Stream.of(value.split("&", -1))
                .allMatch(parameter -> parameter.matches("[\\w.-]+=[^\\s=#]*")
                        && !OWN_PARAMETERS.contains(parameter.split("=", 2)[0]));
    }

    /** Whether a scope makes a request one of OpenID Connect, whose issuers describe themselves. */
    static boolean isScope(String value) {
        return value.matches("[!-~ ]+") && List.of(value.split(" ")).contains("openid");
    }

    private static Optional<String> find(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    private static void requireClient(Config config, String name) {
        if (find(config, name).isPresent()) {
            throw new CommandException("%s has no effect without %s; set that, too."
                    .formatted(BootstrapConfig.toVariable(name), BootstrapConfig.toVariable(CLIENT_ID)));
        }
    }

    private static void requireBrowsable(String issuer) {
        if (!isBrowsable(issuer)) {
            throw new CommandException("%s is \"%s\"; with %s it must be an https address, or http://localhost."
                    .formatted(
                            BootstrapConfig.toVariable(ISSUER),
                            PrintableText.escape(issuer, MAX_SHOWN),
                            BootstrapConfig.toVariable(CLIENT_ID)));
        }
    }

    private static boolean isBrowsable(String issuer) {
        try {
            URI address = new URI(issuer);
            return address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
