package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What every page has around its content.
 *
 * @param heading title of the page
 * @param path its own address
 * @param csv its figures as CSV; null where it has none
 * @param graphiql its query in GraphiQL
 * @param chart its map or chart as SVG; null where there is none
 * @param citation how to cite it
 */
@RegisterForReflection
public record PageLayout(String heading, String path, String csv, String graphiql, String chart, String citation) {
    /** Around a page that has nothing to take along or to cite. */
    static PageLayout createHeadingOnly(String heading) {
        return new PageLayout(heading, null, null, null, null, null);
    }

    /** Whether there is a GraphiQL to lead to. */
    public boolean hasGraphiql() {
        return ConfigProvider.getConfig()
                .getOptionalValue("clearinghouse.graphiql", Boolean.class)
                .orElse(true);
    }

    public Asset style() {
        return Asset.STYLE;
    }

    public Asset script() {
        return Asset.SCRIPT;
    }

    public Asset icon() {
        return Asset.ICON;
    }
}
