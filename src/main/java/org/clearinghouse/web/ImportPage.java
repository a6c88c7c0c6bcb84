package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.security.CallerRole;

/**
 * The data of the page on which editors check what is read in a document before they store it.
 *
 * @param login null where none is configured
 */
@RegisterForReflection
public record ImportPage(Login login, Links links) {

    public String script() {
        return links.linkToAsset(Asset.IMPORT_SCRIPT);
    }

    public String loginScript() {
        return links.linkToAsset(Asset.LOGIN_SCRIPT);
    }

    /** The role that a token must name. */
    public String role() {
        return CallerRole.EDITOR_ROLE;
    }

    PageLayout createLayout() {
        return PageLayout.createHeadingOnly("Check a document before it is stored", links);
    }
}
