package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.export.BibliographicCitation;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What {@code layout.html} shows around the content of a page. All addresses are paths of this service.
 *
 * @param path address of the page itself; null for an error page
 * @param csv address of its figures as CSV; null for an error page
 * @param graphiql address of its query in GraphiQL; null for an error page
 * @param chart address of its map or chart as SVG; null where it has none
 * @param citation how to cite the page; null for an error page
 */
@RegisterForReflection
public record PageLayout(String heading, String path, String csv, String graphiql, String chart, String citation) {
    /** For pages without data, such as error pages. */
    static PageLayout createHeadingOnly(String heading) {
        return new PageLayout(heading, null, null, null, null, null);
    }

    static String formatCitation(Dataset dataset, String heading, String path) {
        return "“%s”, page %s. %s".formatted(heading, path, BibliographicCitation.format(dataset));
    }

    /** Whether this service serves GraphiQL. */
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
