package org.clearinghouse.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;

/** Lists the pages for search engines. */
public final class Sitemap {
    private Sitemap() {}

    /** @param links to the newest version */
    public static String render(Dataset dataset, Links links) {
        String day = dataset.publishedAt().toLocalDate().toString();
        return listPages(dataset, links)
                .map(page -> "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n".formatted(links.complete(page), day))
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }

    static Stream<String> listPages(Dataset dataset, Links links) {
        return Stream.of(
                        Stream.of(links.linkToStart(), links.linkToNation(), links.linkToCompare()),
                        Stream.of(IndexPage.values()).map(links::linkToIndex),
                        dataset.states().stream().map(links::linkToState),
                        dataset.metrics().stream().map(links::linkToMetric),
                        dataset.programs().stream().map(links::linkToProgram),
                        dataset.sources().stream().map(links::linkToSource))
                .flatMap(pages -> pages);
    }

    /**
     * What search engines read: all pages, but no data in other forms, of which there are more slices than pages.
     *
     * @param links to the newest version
     */
    public static String renderRobots(Links links) {
        String prefix = links.address().prefix();
        return """
                User-agent: *
                Disallow: %1$s/embed/
                Disallow: %1$s/graphql
                Disallow: %1$s/mcp
                Disallow: %1$s/search
                Disallow: %1$s/*asOf=
                Allow: %1$s/

                Sitemap: %2$s
                """.formatted(prefix, links.complete(prefix + "/sitemap.xml"));
    }
}
