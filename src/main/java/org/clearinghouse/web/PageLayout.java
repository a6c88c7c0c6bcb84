package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.export.BibliographicCitation;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What {@code layout.html} shows around the content of a page. All addresses but that of the citation are paths of this
 * service.
 *
 * @param links of the page
 * @param newest address of the same page with the newest figures; null for an error page
 * @param csv address of its figures as CSV; null for an error page
 * @param workbook address of its figures as an Excel workbook; null for an error page
 * @param graphiql address of its query in GraphiQL; null for an error page
 * @param chart address of its map or chart as SVG; null where it has none
 * @param citation how to cite the page; null for an error page
 */
@RegisterForReflection
public record PageLayout(
        String heading,
        Links links,
        String newest,
        String csv,
        String workbook,
        String graphiql,
        String chart,
        String citation) {

    /**
     * @param page links to the page itself
     * @param filter selects the figures of the page in files
     */
    static PageLayout create(
            Dataset dataset,
            Links links,
            String heading,
            Function<Links, String> page,
            Map<String, ?> filter,
            String graphiql,
            String chart) {
        return new PageLayout(
                heading,
                links,
                page.apply(links.unpin()),
                links.linkToCsv(filter),
                links.linkToWorkbook(filter),
                graphiql,
                chart,
                formatCitation(dataset, heading, links.complete(page.apply(links.pinTo(dataset)))));
    }

    /** For pages without data, such as error pages. */
    static PageLayout createHeadingOnly(String heading, Links links) {
        return new PageLayout(heading, links.unpin(), null, null, null, null, null, null);
    }

    /** @param address complete address of the page and the time of its version */
    static String formatCitation(Dataset dataset, String heading, String address) {
        return "“%s”. %s".formatted(heading, BibliographicCitation.format(dataset, address));
    }

    /** The complete address of the picture, for pages elsewhere. */
    public String completeChart() {
        return links.complete(chart);
    }

    /** Whether this service serves GraphiQL. */
    public boolean hasGraphiql() {
        return ConfigProvider.getConfig()
                .getOptionalValue("clearinghouse.graphiql", Boolean.class)
                .orElse(true);
    }

    public String style() {
        return links.linkToAsset(Asset.STYLE);
    }

    public String script() {
        return links.linkToAsset(Asset.SCRIPT);
    }

    public String icon() {
        return links.linkToAsset(Asset.ICON);
    }
}
