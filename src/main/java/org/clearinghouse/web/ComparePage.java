package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.web.PageLayout.Extra;

/**
 * The data of a page that compares areas.
 *
 * @param panels one a metric; empty before areas are chosen
 */
@RegisterForReflection
public record ComparePage(CompareSelection selection, List<ComparePanel> panels, Links links) {
    private static final int MAX_SUGGESTIONS = 6;

    static ComparePage create(CompareSelection selection, Links links) {
        List<ComparePanel> panels = selection.areas().isEmpty()
                ? List.of()
                : selection.metrics().stream()
                        .map(metric -> ComparePanel.create(selection, metric))
                        .toList();
        return new ComparePage(selection, panels, links);
    }

    /** Comparisons of the chosen states with their neighbours and their divisions. */
    public List<ComparisonOffer> offers() {
        List<ComparisonOffer> offers = new ArrayList<>();
        for (Area area : selection.areas()) {
            if (area instanceof State state && offers.size() < MAX_SUGGESTIONS) {
                offers.addAll(ComparisonOffer.listFor(state, selection, links));
            }
        }
        return offers.stream().distinct().toList();
    }

    /** The same comparison with the other measure. */
    public String linkToOtherMeasure() {
        return links.linkToCompare(selection.withMeasure(selection.isNumber() ? RankBy.PER_CAPITA : RankBy.VALUE));
    }

    /** Whether any picture can show rates as well as numbers. */
    public boolean hasRates() {
        return selection.isNumber()
                ? panels.stream()
                        .anyMatch(panel -> panel.metric().existsForStates()
                                && !panel.metric().share()
                                && !panel.metric().hasToDatePeriod())
                : panels.stream().anyMatch(ComparePanel::rates);
    }

    public String linkToPicture(ComparePanel panel) {
        return links.linkToCompareSvg(selection.withMetric(panel.metric()));
    }

    /** The areas of the form, the nation first. */
    public List<Area> areas() {
        return selection.dataset().areas();
    }

    public boolean isChosen(Area area) {
        return selection.areas().contains(area);
    }

    public boolean isChosen(Metric metric) {
        return selection.metrics().contains(metric);
    }

    public boolean isChosen(Integer year) {
        return selection.years().contains(year);
    }

    /** The years of the form, the newest first. */
    public List<Integer> years() {
        return selection.dataset().years().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    PageLayout createLayout() {
        Dataset dataset = selection.dataset();
        PageLayout layout = PageLayout.create(
                dataset, links, selection.heading(), describe(), each -> each.linkToCompare(selection));
        if (panels.isEmpty()) {
            return layout;
        }
        List<Integer> years = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .map(ComparePanel.CompareRow::year)
                .distinct()
                .sorted()
                .toList();
        return DatasetMarkup.add(
                layout.withFiles(createFilter())
                        .with(Extra.GRAPHIQL, links.linkToGraphiql("compare.graphql", formatVariables()))
                        .with(Extra.EMBED, links.linkToEmbed(selection)),
                selection.metrics(),
                selection.areas(),
                years);
    }

    private String describe() {
        return panels.isEmpty()
                ? "Choose states and set their figures beside each other, as numbers or per 100,000 residents."
                : "%s compared: %s."
                        .formatted(
                                selection.heading(),
                                panels.stream().map(ComparePanel::title).collect(Collectors.joining("; ")));
    }

    private Map<String, Object> createFilter() {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("areas", Links.joinCodes(selection.areas(), Area::getCode));
        filter.put("metrics", Links.joinCodes(selection.metrics(), Metric::getCode));
        if (!selection.years().isEmpty()) {
            filter.put("years", Links.joinCodes(selection.years(), String::valueOf));
        }
        return filter;
    }

    private String formatVariables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("areas", selection.areas().stream().map(Area::getCode).toList());
        variables.put(
                "metrics", selection.metrics().stream().map(Metric::getCode).toList());
        if (!selection.years().isEmpty()) {
            variables.put("years", selection.years());
        }
        return new String(JsonWriter.toBytes(variables), StandardCharsets.UTF_8);
    }
}
