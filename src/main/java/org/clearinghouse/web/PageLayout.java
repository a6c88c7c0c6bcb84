package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.export.BibliographicCitation;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What {@code layout.html} shows around the content of a page. All addresses but that of the citation are paths of this
 * service.
 *
 * @param dataset the version shown; null for an error page
 * @param description the page in a sentence, for search engines and link previews; null for an error page
 * @param links of the page
 * @param newest address of the same page with the newest figures; null for an error page
 * @param preferred address that search engines list for the page and its other views; null for an error page
 * @param citation how to cite the page; null for an error page
 * @param extras what else the page has
 */
@RegisterForReflection
public record PageLayout(
        Dataset dataset,
        String heading,
        String description,
        Links links,
        String newest,
        String preferred,
        String citation,
        Map<Extra, String> extras) {

    /** The figures of a page in other forms. All but the markup are addresses. */
    public enum Extra {
        CSV,
        WORKBOOK,
        /** The query of the figures. */
        GRAPHIQL,
        /** The map or chart as SVG. */
        CHART,
        /** The page for frames of other sites. */
        EMBED,
        /** A JSON-LD data set, for search engines. */
        MARKUP
    }

    /** @param page links to the page itself */
    static PageLayout create(
            Dataset dataset, Links links, String heading, String description, Function<Links, String> page) {
        String citation = formatCitation(dataset, heading, links.complete(page.apply(links.pinTo(dataset))));
        return new PageLayout(
                dataset,
                heading,
                description,
                links,
                page.apply(links.unpin()),
                page.apply(links.unpin()),
                citation,
                Map.of());
    }

    /** For pages without data, such as error pages. */
    static PageLayout createHeadingOnly(String heading, Links links) {
        return new PageLayout(null, heading, null, links.unpin(), null, null, null, Map.of());
    }

    /** @param value null for none */
    PageLayout with(Extra extra, String value) {
        Map<Extra, String> extended = new EnumMap<>(Extra.class);
        extended.putAll(extras);
        extended.put(extra, value);
        return new PageLayout(dataset, heading, description, links, newest, preferred, citation, extended);
    }

    /** For a view of a page, such as its table in another order: search engines list that page only. */
    PageLayout withPreferred(String address) {
        return new PageLayout(dataset, heading, description, links, newest, address, citation, extras);
    }

    /** @param filter selects the figures of the page in files */
    PageLayout withFiles(Map<String, ?> filter) {
        return with(Extra.CSV, links.linkToCsv(filter)).with(Extra.WORKBOOK, links.linkToWorkbook(filter));
    }

    public String csv() {
        return extras.get(Extra.CSV);
    }

    public String workbook() {
        return extras.get(Extra.WORKBOOK);
    }

    public String graphiql() {
        return extras.get(Extra.GRAPHIQL);
    }

    public String chart() {
        return extras.get(Extra.CHART);
    }

    public String embed() {
        return extras.get(Extra.EMBED);
    }

    public String markup() {
        return extras.get(Extra.MARKUP);
    }

    /** @param address complete address of the page and the time of its version */
    static String formatCitation(Dataset dataset, String heading, String address) {
        return "“%s”. %s".formatted(heading, BibliographicCitation.format(dataset, address));
    }

    /** The complete address that search engines list for the page; null for an error page. */
    public String canonical() {
        return preferred == null ? null : links.complete(preferred);
    }

    /** The complete address of the page, of the version that is shown. */
    public String page() {
        String page = links.complete(newest);
        return links.asOf() == null ? page : page + (newest.contains("?") ? "&" : "?") + "asOf=" + links.asOf();
    }

    /** The names that the search box suggests; none on an error page. */
    public List<String> names() {
        return dataset == null
                ? List.of()
                : Stream.of(
                                dataset.areas().stream().map(Area::getName),
                                dataset.programs().stream().map(Program::getName),
                                dataset.metrics().stream().map(Metric::getName))
                        .flatMap(names -> names)
                        .distinct()
                        .toList();
    }

    /** The complete address of the page for frames. */
    public String completeEmbed() {
        return links.complete(embed());
    }

    /** The complete address at which tools ask how to embed the page. */
    public String oembed() {
        return links.complete(links.linkToOembed(links.complete(newest)));
    }

    /** The name of the picture as a file. */
    public String pictureName() {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The complete address of the picture, for pages elsewhere. */
    public String completeChart() {
        return links.complete(chart());
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
