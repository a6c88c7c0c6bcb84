package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.query.SearchHit;
import org.clearinghouse.query.SearchIndex;

/**
 * The data of a page of search results.
 *
 * @param text what was searched for; empty where nothing was
 * @param results the best first
 */
@RegisterForReflection
public record SearchPage(Dataset dataset, String text, List<SearchResult> results) {
    private static final int SHOWN = 30;

    /**
     * A result.
     *
     * @param kind what it is, in a word
     * @param detail a figure of it or what it counts; never null
     * @param other other words that it was found by; null where they are in its name
     */
    @RegisterForReflection
    public record SearchResult(String kind, String name, String href, String detail, String other) {}

    /** @param text null or blank for a page that asks for a text */
    static SearchPage create(Dataset dataset, String text, Links links) {
        String words = text == null ? "" : text.strip();
        List<SearchResult> results = words.isEmpty()
                ? List.of()
                : SearchIndex.search(dataset, words, SHOWN).stream()
                        .map(hit -> createResult(hit, links))
                        .toList();
        return new SearchPage(dataset, words, results);
    }

    private static SearchResult createResult(SearchHit hit, Links links) {
        String other = hit.matched().equals(hit.name()) ? null : hit.matched();
        if (hit.node() instanceof Metric metric) {
            return new SearchResult("metric", hit.name(), links.linkToMetric(metric), metric.getDescription(), other);
        } else if (hit.node() instanceof Program program) {
            return new SearchResult(
                    "program", hit.name(), links.linkToProgram(program), program.getDescription(), other);
        } else if (hit.node() instanceof Source source) {
            return new SearchResult("source", hit.name(), links.linkToSource(source), describe(source), other);
        }
        Area area = (Area) hit.node();
        return new SearchResult(
                area.getKind().name().toLowerCase(Locale.ROOT),
                hit.name(),
                links.linkToArea(area),
                describe(area),
                other);
    }

    private static String describe(Source source) {
        return source.getPublished() == null
                ? source.getPublisher()
                : source.getPublisher() + ", " + source.getPublished();
    }

    private static String describe(Area area) {
        List<Observation> newest = area.dataset().metrics().stream()
                .flatMap(metric -> area.findSeries(metric).newest().stream())
                .toList();
        return newest.isEmpty() ? "No figure is held." : PageTexts.describe(newest) + ".";
    }

    PageLayout createLayout(Links links) {
        String heading =
                text.isEmpty() ? "Find a state, metric, program or source" : "Search: " + PrintableText.escape(text);
        return PageLayout.create(
                dataset,
                links,
                heading,
                "States, metrics, programs and sources of the figures that NCMEC has published.",
                each -> each.linkToSearch(text));
    }
}
