package org.clearinghouse.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.export.WorkbookRenderer;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.web.PageLayout.Extra;

/** Describes the figures of a page as a schema.org data set, which search engines for data read. */
final class DatasetMarkup {
    static final String NCMEC = "National Center for Missing & Exploited Children";

    private DatasetMarkup() {}

    /**
     * Adds the description to a layout that has its figures as CSV; a page without figures has none.
     *
     * @param years in order
     */
    static PageLayout add(PageLayout layout, List<Metric> metrics, List<? extends Area> areas, List<Integer> years) {
        if (metrics.isEmpty() || years.isEmpty()) {
            return layout;
        }
        Map<String, Object> markup = describe(layout);
        markup.put("temporalCoverage", formatPeriod(years));
        markup.put(
                "spatialCoverage", areas.stream().map(DatasetMarkup::describe).toList());
        markup.put(
                "variableMeasured",
                metrics.stream().map(DatasetMarkup::describe).toList());
        String json = new String(JsonWriter.toBytes(markup), StandardCharsets.UTF_8);
        return layout.with(Extra.MARKUP, json.replace("<", "\\u003c"));
    }

    private static Map<String, Object> describe(PageLayout layout) {
        Map<String, Object> markup = new LinkedHashMap<>();
        markup.put("@context", "https://schema.org");
        markup.put("@type", "Dataset");
        markup.put("name", "Figures published by NCMEC: " + layout.heading());
        markup.put("description", layout.description());
        markup.put("url", layout.canonical());
        markup.put("identifier", layout.canonical());
        markup.put("version", String.valueOf(layout.dataset().version()));
        markup.put("dateModified", layout.dataset().publishedAt().toString());
        markup.put("inLanguage", "en");
        markup.put("isAccessibleForFree", true);
        markup.put("citation", layout.citation());
        markup.put("creator", describeOrganization(NCMEC, "https://www.missingkids.org/"));
        String start = layout.links().complete(layout.links().unpin().linkToStart());
        markup.put("publisher", describeOrganization("Clearinghouse", start));
        markup.put("includedInDataCatalog", describeCatalog(start));
        markup.put(
                "distribution",
                List.of(
                        describeDownload("text/csv", layout.links().complete(layout.csv())),
                        describeDownload(
                                WorkbookRenderer.MEDIA_TYPE, layout.links().complete(layout.workbook()))));
        return markup;
    }

    private static Map<String, Object> describeOrganization(String name, String url) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("@type", "Organization");
        organization.put("name", name);
        organization.put("url", url);
        return organization;
    }

    private static Map<String, Object> describeCatalog(String url) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@type", "DataCatalog");
        catalog.put("name", "Clearinghouse");
        catalog.put("url", url);
        return catalog;
    }

    private static Map<String, Object> describeDownload(String type, String url) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", type);
        download.put("contentUrl", url);
        return download;
    }

    private static Map<String, Object> describe(Area area) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", area.getName());
        return place;
    }

    private static Map<String, Object> describe(Metric metric) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("@type", "PropertyValue");
        variable.put("propertyID", metric.getCode());
        variable.put("name", metric.getName());
        variable.put("description", metric.getDescription());
        variable.put("unitText", metric.getUnit());
        return variable;
    }

    private static String formatPeriod(List<Integer> years) {
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        return first == last ? String.valueOf(first) : first + "/" + last;
    }
}
